import { expect, test } from 'vitest';
import { changesIn } from '../../../../src/lib/domain/history/changes-in.ts';
import { compareRecords } from '../../../../src/lib/domain/history/compare-records.ts';
import { seedServices } from '../seed-record.ts';

const dated = (takenOn: string, services: typeof seedServices) => ({
	takenOn,
	services: new Map(services.map((service) => [service.id, service])),
	reference: { moves: [] }
});
const now = seedServices
	.slice(50)
	.map((service, at) =>
		at % 4 === 0
			? { ...service, assurance: { checked_on: '2027-01-10', role: 'editor' as const } }
			: service
	);
const changes = compareRecords(
	dated('2026-11-22', seedServices.slice(0, 400)),
	dated('2027-02-01', now)
);

test.each(['W06000002', 'W06000023', 'W06000015'])(
	'%s: what serves it, and nothing else',
	(gss) => {
		const here = changesIn(changes, [gss]);
		for (const key of ['opened', 'closed', 'reChecked'] as const) {
			const ids = (list: (typeof changes)[typeof key]) =>
				list.map((one) => ('service' in one ? one.service : one));
			expect(ids(here[key])).toEqual(
				ids(changes[key]).filter(({ areas }) => areas.indexOf(gss) >= 0)
			);
			expect(ids(here[key]).length).toBeGreaterThan(0);
		}
	}
);
