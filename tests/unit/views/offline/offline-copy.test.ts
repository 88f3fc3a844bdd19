import { describe, expect, it } from 'vitest';
import { isSensitive } from '../../../../src/lib/domain/category/category.ts';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY } from '../../../../src/lib/domain/finder/query.ts';
import { finderPage } from '../../../../src/lib/views/finder/finder-page.ts';
import { mayBeKept, offlineCopy } from '../../../../src/lib/views/offline/offline-copy.ts';
import { aService } from '../../domain/a-service.ts';
import { seedServices, seedWorld } from '../../domain/seed-record.ts';

const TODAY = '2026-11-21';
const world = seedWorld(TODAY);
const at = { today: TODAY, takenAt: '2026-11-21T10:00:00.000Z' };
const picture = { version: 7, changedAt: '2026-11-20T10:00:00.000Z' };
const copyOf = (gss: string, given = world) =>
	offlineCopy(world.gazetteer.area(gss)!, given, picture, at);
const idsOf = (copy: ReturnType<typeof copyOf>, locale: 'en' | 'cy') =>
	copy.pages[locale].groups.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();

describe.each(world.gazetteer.areas.map(({ gss }) => gss))('the copy of %s', (gss) => {
	const copy = copyOf(gss);

	it('holds nothing sensitive and nothing withheld, and says how many it leaves out', () => {
		const text = JSON.stringify(copy);
		const never = seedServices.filter((service) => !mayBeKept(service));
		expect(never.length).toBeGreaterThan(10);
		expect(never.filter(({ id }) => text.includes(id))).toEqual([]);
		expect(copy.leftOut).toBeGreaterThan(0);
	});

	it('holds all else that the finder finds there, in both languages', () => {
		const query = { ...EMPTY_QUERY, area: gss };
		const page = finderPage(query, world, { path: '/en/find', today: TODAY, locale: 'en' });
		expect(copy.services + copy.leftOut).toBe(page.totals.all);
		expect(idsOf(copy, 'en')).toHaveLength(copy.services);
		expect(idsOf(copy, 'cy')).toEqual(idsOf(copy, 'en'));
		expect(copy.pages.cy.urgent.doors).toHaveLength(1);
	});
});

it.each([
	['of every sensitive kind', { categories: ['parenting', 'domestic_abuse'] }, false],
	['whose place is withheld', { location_withheld: true, locations: [] }, false],
	['of any other kind', { categories: ['parenting'] }, true]
])('a service %s', (_, facts, kept) => {
	const service = aService({ ...facts, areas: ['W06000002'], extent: 'one area' });
	expect(isSensitive(service.categories) || service.location_withheld).toBe(!kept);
	const codes = { areas: ['W06000002'], categories: ['parenting', 'domestic_abuse'] };
	const index = buildFinderIndex([service], codes, TODAY);
	const copy = copyOf('W06000002', { ...world, index });
	expect([copy.services, copy.leftOut]).toEqual(kept ? [1, 0] : [0, 1]);
	expect(JSON.stringify(copy).includes(service.id)).toBe(kept);
});
