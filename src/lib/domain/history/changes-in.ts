import type { Service } from '../service/service.ts';
import type { RecordChanges } from './compare-records.ts';

/** The changes of services that serve any of some areas (principal areas, by GSS code). */
export function changesIn(changes: RecordChanges, members: readonly string[]): RecordChanges {
	const here = ({ areas }: Service): boolean => areas.some((gss) => members.includes(gss));
	const of = <T extends { service: Service }>(list: readonly T[]): T[] =>
		list.filter(({ service }) => here(service));
	return {
		opened: changes.opened.filter(here),
		closed: of(changes.closed),
		reTiered: of(changes.reTiered),
		reChecked: of(changes.reChecked),
		outOfDate: of(changes.outOfDate)
	};
}
