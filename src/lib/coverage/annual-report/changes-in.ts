import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { compareRecords } from '../../domain/history/compare-records.ts';
import type { DatedRecord } from '../../domain/history/dated-record.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';

/** A service as a report names it. */
export type NamedService = { id: string; name: Bilingual; tiers: readonly TierId[] };

/** What became of the services of a place within the period. */
export type ServiceChanges = {
	opened: readonly NamedService[];
	closed: readonly (NamedService & { now: 'ended' | 'out of scope' | 'merged' | 'removed' })[];
	reTiered: readonly (NamedService & { before: readonly TierId[] })[];
	reChecked: readonly NamedService[];
	outOfDate: readonly (NamedService & { checkedOn: string })[];
};

/** Services that serve any of `members`; one whose area nobody recorded serves none for certain. */
export const servicesFor = (services: Iterable<Service>, members: readonly string[]): Service[] => {
	const wanted = new Set(members);
	return [...services].filter(
		({ areas, extent }) => extent === 'all Wales' || areas.some((gss) => wanted.has(gss))
	);
};

/** Compares the records of two days over some areas; null for all that is recorded. */
export function changesIn(
	before: DatedRecord,
	after: DatedRecord,
	members: readonly string[] | null
): ServiceChanges {
	const own = (record: DatedRecord) => ({
		...record,
		services:
			members === null
				? record.services
				: new Map(
						servicesFor(record.services.values(), members).map((service) => [service.id, service])
					)
	});
	const { opened, closed, reTiered, reChecked, outOfDate } = compareRecords(
		own(before),
		own(after)
	);
	return {
		opened: opened.map(named),
		closed: closed.map(({ service, now }) => ({ ...named(service), now })),
		reTiered: reTiered.map(({ service, before: old }) => ({ ...named(service), before: old })),
		reChecked: reChecked.map(({ service }) => named(service)),
		outOfDate: outOfDate.map(({ service, checkedOn }) => ({ ...named(service), checkedOn }))
	};
}

const named = (service: Service): NamedService => ({
	id: service.id,
	name: service.name,
	tiers: tiersOf(service)
});
