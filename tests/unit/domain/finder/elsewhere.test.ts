import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elsewhereInRegion } from '../../../../src/lib/domain/finder/elsewhere.ts';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY } from '../../../../src/lib/domain/finder/query.ts';
import { aService, idOf } from '../a-service.ts';
import { answerOf, findSlowly } from './oracle.ts';
import { AREAS, CODES, TODAY, family, query, services } from './worlds.ts';

const REGION = AREAS.slice(0, 3);

it('names what is recorded for the region’s other authorities and not for the family’s own', () => {
	fc.assert(
		fc.property(services, query, family, (record, asked, place) => {
			const index = buildFinderIndex(record, CODES, TODAY);
			const found = elsewhereInRegion(index, asked, place, REGION);
			const others = REGION.filter((gss) => !place.areas?.includes(gss));
			if (!place.areas || !place.categories || others.length === 0) {
				expect(found).toEqual([]);
				return;
			}
			const plain = findSlowly(record, asked, { ...place, areas: others }).filter(
				({ service, group }) =>
					group !== 'remote' &&
					service.areas.length > 0 &&
					!service.areas.some((gss) => place.areas!.includes(gss))
			);
			expect(found.length).toBe(Math.min(6, plain.length));
			const ids = plain.map(({ service }) => service.id);
			for (const { service } of found) expect(ids).toContain(service.id);
			expect(new Set(found.map(({ service }) => service.id)).size).toBe(found.length);
			for (const { service } of found) {
				expect(answerOf(service, asked, { ...place, areas: others })).not.toBe('no');
			}
		}),
		{ numRuns: 300 }
	);
});

it('is silent without a kind of help: it would be everything', () => {
	const record = [aService({ id: idOf(1), areas: [AREAS[1]!] })];
	const index = buildFinderIndex(record, CODES, TODAY);
	const place = { areas: [AREAS[0]!], categories: null, point: null, rural: false };
	expect(elsewhereInRegion(index, EMPTY_QUERY, place, REGION)).toEqual([]);
});
