import type { Service } from '../service/service.ts';
import { shareArea } from './duplicates.ts';

/** More than this many are no longer picked from: a longer name finds fewer. */
const MOST = 20;

const ADDRESS = /\/services\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?#]|$)/i;

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/**
 * The records somebody looks for to merge with one of `areas`: by the address of a page, or by a part of
 * the name in either language among those of the same areas and of all Wales.
 */
export function findByHand(
	asked: string,
	record: Pick<Service, 'areas'>,
	services: Iterable<Service>,
	except: string
): Service[] {
	const others = [...services].filter(({ id }) => id !== except);
	const address = ADDRESS.exec(asked)?.[1]?.toLowerCase();
	if (address !== undefined) return others.filter(({ id }) => id === address);
	const part = plain(asked.trim());
	if (part === '') return [];
	const nameOf = ({ name }: Service) => plain(name.en ?? name.cy ?? '');
	return others
		.filter(
			(service) =>
				shareArea(record, service) &&
				[service.name.en, service.name.cy].some((name) => name && plain(name).includes(part))
		)
		.sort((a, b) => nameOf(a).localeCompare(nameOf(b)) || (a.id < b.id ? -1 : 1))
		.slice(0, MOST);
}
