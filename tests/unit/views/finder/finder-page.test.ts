import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../src/lib/domain/bilingual/locale.ts';
import { placeQuery } from '../../../../src/lib/domain/finder/place-query.ts';
import { EMPTY_QUERY, type FinderQuery } from '../../../../src/lib/domain/finder/query.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { finderPage } from '../../../../src/lib/views/finder/finder-page.ts';
import { aService, idOf } from '../../domain/a-service.ts';
import { seedServices, seedWorld } from '../../domain/seed-record.ts';

const TODAY = '2026-11-21';
const world = seedWorld(TODAY);

/** The page that somebody sees who types a place and asks for something. */
function pageFor(place: string, asks: Partial<FinderQuery>, locale: Locale = 'en', given = world) {
	const found = resolvePlace(place, { gazetteer: world.gazetteer });
	if (found.outcome !== 'found') throw new Error(`${place}: ${found.outcome}`);
	const query = { ...EMPTY_QUERY, ...asks, ...placeQuery(found, locale) };
	return finderPage(query, given, { path: `/${locale}/find`, today: TODAY, locale });
}
const entries = (page: ReturnType<typeof pageFor>) =>
	page.groups.flatMap((group) => [...group.known.entries, ...group.unknown.entries]);

describe('LL57 1TF, a child of 7, emotional wellbeing, in Welsh', () => {
	const asks = { ages: [7], groups: ['mental_health'], welsh: true };
	const page = pageFor('LL57 1TF', asks);

	it('says plainly that nothing is known to fit, and how many are not recorded', () => {
		expect(page.totals.known).toBe(0);
		expect(page.totals.all).toBe(page.totals.known + page.totals.unknown);
		expect(page.empty).not.toBeNull();
		for (const entry of entries(page)) expect(entry.ask).toMatch(/Welsh/);
	});

	it('says which filter to lift, each with what it would give', () => {
		expect(page.empty!.lifts.length).toBeGreaterThan(0);
		for (const lift of page.empty!.lifts) {
			expect(lift.text).toMatch(/^Without “.+”: \d+ services?$/);
			expect(lift.href).toMatch(/^\/en\/find\?near=LL57&/);
		}
	});

	it('names Gwynedd’s duty to ask about, and its front door', () => {
		expect(page.statements.length).toBeGreaterThan(0);
		expect(page.statements[0]!.ask.map(({ label }) => label)).toEqual(['Gwynedd Council']);
		expect(page.urgent.doors.map(({ council }) => council)).toEqual(['Gwynedd Council']);
		expect(page.urgent.lines).toHaveLength(5);
	});

	it('names the next best, or what is recorded elsewhere in the region', () => {
		const further = [...(page.empty?.next?.entries ?? []), ...page.elsewhere.entries];
		expect(further.length + entries(page).length).toBeGreaterThan(0);
		for (const entry of page.elsewhere.entries) {
			const service = seedServices.find(({ id }) => id === entry.id)!;
			expect(service.areas).not.toContain('W06000002');
		}
	});

	it('carries the outward code and no more', () => {
		expect(JSON.stringify(page)).not.toMatch(/1\s*TF/i);
		expect(page.title).toBe('Help near LL57 (Bangor)');
		expect(page.forChildren).toBe('for a child of 7');
	});

	it('answers the same in Welsh', () => {
		const welsh = pageFor('LL57 1TF', asks, 'cy');
		expect(welsh.title).toBe('Cymorth ger LL57 (Bangor)');
		expect(welsh.totals).toEqual(page.totals);
		expect(entries(welsh).map(({ id }) => id)).toEqual(entries(page).map(({ id }) => id));
		expect(welsh.statements[0]!.ask.map(({ label }) => label)).toEqual(['Cyngor Gwynedd']);
		for (const entry of entries(welsh)) expect(entry.href).toMatch(/^\/cy\/services\//);
	});
});

describe('Tonypandy, unborn, edge of care', () => {
	it.each(['en', 'cy'] as const)('finds Magu, Camau Babi and Baby in Mind (%s)', (locale) => {
		const page = pageFor('Tonypandy', { ages: [-1], groups: ['edge_of_care'] }, locale);
		const names = [...entries(page), ...page.elsewhere.entries].map(({ name }) => name.text);
		expect(names).toEqual(expect.arrayContaining(['Magu', 'Camau Babi', 'Baby in Mind']));
		// Baby in Mind is Bridgend's: it is named apart, not claimed for Rhondda Cynon Taf.
		expect(page.elsewhere.entries.map(({ name }) => name.text)).toContain('Baby in Mind');
		expect(page.empty).toBeNull();
	});
});

describe('every page', () => {
	it('keeps groups apart: no entry is in two, and counts are those of the groups', () => {
		const page = pageFor('Swansea', {});
		const ids = entries(page).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(page.groups.reduce((sum, group) => sum + group.count, 0)).toBe(page.totals.all);
		expect(page.steps.reduce((sum, step) => sum + step.count, 0)).toBe(page.totals.all);
		expect(page.steps.map(({ mark }) => mark.tier)).toEqual([
			'targeted',
			'secondary',
			'primary',
			'universal'
		]);
	});

	it('says nothing of where a withheld service is, and marks no place of it', () => {
		const page = finderPage(
			{ ...EMPTY_QUERY, more: ['near', 'comes', 'remote', 'unplaced'] },
			world,
			{ path: '/en/find', today: TODAY, locale: 'en' }
		);
		const withheld = entries(page).filter((entry) => entry.withheld);
		expect(withheld.length).toBeGreaterThan(0);
		const marked = new Set(page.placed.map(({ id }) => id));
		for (const { id, where, beyond } of withheld) {
			expect(marked.has(id)).toBe(false);
			expect(beyond).toBeNull();
			expect(where).not.toMatch(/km/);
		}
	});

	it('gives a district’s distances as bounds and a village’s as about', () => {
		const where = (place: string) =>
			pageFor(place, {})
				.groups.filter(({ id }) => id === 'near')
				.flatMap((group) => [...group.known.entries, ...group.unknown.entries])
				.map((entry) => entry.where);
		expect(where('LL57').length).toBeGreaterThan(0);
		for (const words of where('LL57')) expect(words).toMatch(/^within about \d+ km/);
		for (const words of where('Bangor, Gwynedd')) expect(words).toMatch(/^about \d+ km/);
	});

	it('shows the way to all of a group that is cut short, and none otherwise', () => {
		for (const group of pageFor('Cardiff', {}).groups) {
			for (const part of [group.known, group.unknown]) {
				expect(part.more !== null).toBe(part.entries.length < part.count);
				if (part.more) expect(part.more).toMatch(new RegExp(`more=${group.id}#${group.id}$`));
			}
		}
	});

	it('is sensitive when a kind of help asked for is, by itself or in its group', () => {
		expect(pageFor('LL57', { categories: ['domestic_abuse'] }).sensitive).toBe(true);
		expect(pageFor('LL57', { categories: ['parenting'] }).sensitive).toBe(false);
		expect(pageFor('LL57', { groups: ['safety'] }).sensitive).toBe(true);
	});

	it('over a record of nothing says so, and still whom to ask', () => {
		const page = pageFor('LL57 1TF', { ages: [7] }, 'en', seedWorld(TODAY, []));
		expect(page.totals).toEqual({ all: 0, known: 0, unknown: 0 });
		expect(page.empty).toMatchObject({ nothing: true, lifts: [], next: null });
		expect(page.statements.length).toBeGreaterThan(0);
		expect(page.urgent.doors).toHaveLength(1);
	});

	it('names a next best when one filter hides all', () => {
		const record = [aService({ id: idOf(1), areas: ['W06000002'], languages: ['en'] })];
		const page = pageFor('LL57 1TF', { welsh: true }, 'en', seedWorld(TODAY, record));
		expect(page.empty?.lifts.map(({ text }) => text)).toEqual(['Without “In Welsh”: 1 service']);
		expect(page.empty?.next?.entries.map(({ id }) => id)).toEqual([idOf(1)]);
	});
});
