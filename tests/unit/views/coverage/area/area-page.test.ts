import { describe, expect, test } from 'vitest';
import { measuresSection } from '../../../../../src/lib/views/method/measures-section.ts';
import { seedServices } from '../../../domain/seed-record.ts';
import { CARDIFF, POWYS, seedPage, seedSetting } from './seed-page.ts';

const page = seedPage(POWYS);
const kinds = page.tiers.flatMap(({ list }) => list);

describe('the page of one authority', () => {
	test('counts in its answer what its tiers and kinds show', () => {
		const reached = page.tiers.reduce((sum, tier) => sum + tier.reached, 0);
		expect(kinds).toHaveLength(31);
		expect(reached).toBe(kinds.filter(({ shown }) => shown?.fill === 'rec-reached').length);
		expect(page.answer).toContain(`${reached} of 31 kinds`);
		expect(page.answer).toContain('secondary (0 of 10)');
		expect(page.answer).toContain('Nobody has confirmed any of it yet');
	});

	test('can be sent as it is: nothing in it is a function or a class', () => {
		expect(structuredClone(page)).toEqual(page);
		expect(JSON.parse(JSON.stringify(page))).toEqual(page);
	});

	test('measures nothing of which nothing is recorded: not knowing is never nought', () => {
		const blank = kinds.filter(({ shown }) => ['not-known', 'rec-said'].includes(shown!.fill));
		expect(blank.length).toBeGreaterThan(0);
		for (const { measures, split, sure } of blank) {
			expect(measures).toEqual([]);
			expect(sure).toBeNull();
			expect(split.words).toBe('Not known for any child');
		}
		const known = kinds.filter(({ measures }) => measures.length > 0);
		expect(known).toHaveLength(31 - blank.length);
		expect(known[0]!.measures.map(({ name }) => name)).toContain('nearest');
	});

	test('leads from every measure to its definition', () => {
		const defined = measuresSection('en').blocks.flatMap((block) =>
			'id' in block ? block.id : []
		);
		const anchors = new Set(kinds.flatMap(({ measures }) => measures.map(({ anchor }) => anchor)));
		expect(anchors.size).toBeGreaterThan(3);
		expect([...anchors].filter((anchor) => !defined.includes(anchor))).toEqual([]);
	});

	test('says of help that is only said to exist that nobody can say where it does not reach', () => {
		const { reach, said } = seedPage(POWYS, { search: 'tier=secondary&kind=family_support' });
		expect(reach.unreached.sentence).toMatch(/^Nobody can say/);
		expect(reach.unreached.places).toEqual([]);
		expect(reach.said).toEqual(['Powys Council and partners, 2021']);
		expect(reach.map.points.every(({ state }) => state === 'not-known')).toBe(true);
		expect(said.map(({ kind }) => kind)).toContain(
			'Family support and Team Around the Family, secondary'
		);
	});

	test('names the places where most of the children live whom help does not reach', () => {
		const { reach } = seedPage(POWYS, { search: 'tier=universal&kind=young_people' });
		expect(reach.unreached.sentence).toContain('Brecon');
		expect(reach.unreached.places.slice(0, 2)).toEqual(['Brecon', 'Welshpool']);
		expect(reach.split.words).toBe('16% reached, 84% not reached');
		const cy = seedPage(POWYS, { search: 'tier=universal&kind=young_people', locale: 'cy' });
		expect(cy.reach.unreached.places[0]).toBe('Aberhonddu');
	});

	test('lists every service once, those with a place or a visit first, none with a withheld place on the map', () => {
		expect(new Set(page.services.map(({ id }) => id)).size).toBe(page.services.length);
		const hows = page.services.map(({ how }) => how);
		expect(hows[0]).toMatch(/^At|^Comes/);
		expect(hows.at(-1)).toBe('By phone or online');
		const withheld = seedServices.filter(({ location_withheld }) => location_withheld);
		expect(withheld.length).toBeGreaterThan(0);
		for (const { locations } of withheld) expect(locations).toEqual([]);
	});

	test('says that no funding end is recorded, and what is lost once one is', () => {
		expect(page.fallsOff.funding.sentence).toBe(
			'No funding end is recorded for 46 of 46 services, so nobody can say.'
		);
		const ending = seedServices.map((service) =>
			service.name.en === 'Credu Young Carers - Powys'
				? { ...service, funding: [{ source: 'grant', ends_on: '2027-03-31' }] }
				: service
		);
		const { funding } = seedPage(POWYS, { setting: seedSetting(ending) }).fallsOff;
		expect(funding.sentence).toContain('1 of 46');
		expect(funding.kinds).toEqual([
			{
				name: 'Young people, young carers and communities, primary',
				lost: '17,950',
				services: 1
			}
		]);
	});

	test('stands beside its region and Wales, and only there', () => {
		expect(seedPage(CARDIFF).comparison!.places.map(({ name }) => name)).toEqual([
			'Cardiff',
			'Cardiff and Vale',
			'Wales'
		]);
		expect(page.comparison!.places.map(({ name }) => name)).toEqual(['Powys', 'Wales']);
		expect(seedPage('W92000004').comparison).toBeNull();
	});
});

describe('the page of a region', () => {
	const region = seedPage('NW', { search: 'tier=secondary&kind=family_support' });

	test('names its authorities and, by tier, the one with the least on record', () => {
		expect(region.members!.areas).toHaveLength(6);
		expect(region.members!.areas[0]!.href).toContain('?kind=family_support');
		expect(region.members!.least.some((one) => one.startsWith('Secondary: least on record'))).toBe(
			true
		);
		expect(region.border).toContain('Flintshire');
	});

	test('says in how many of its authorities nothing is recorded', () => {
		const some = region.tiers.flatMap(({ list }) => list).filter(({ sure }) => sure !== null);
		expect(some.some(({ sure }) => sure!.includes('of 6 authorities'))).toBe(true);
		expect(some.every(({ sure }) => !sure!.startsWith('Nobody has said'))).toBe(true);
	});
});

describe('what a reader asks for', () => {
	test('kinds that are not for the ages asked for are counted nowhere', () => {
		const teenagers = seedPage(POWYS, { search: 'ages=16-17' });
		const all = teenagers.tiers.flatMap(({ list }) => list);
		const left = all.filter(({ shown }) => shown === null);
		expect(left.map(({ id }) => id)).toContain('universal:early_years');
		expect(teenagers.tiers.reduce((sum, tier) => sum + tier.kinds, 0)).toBe(31 - left.length);
		expect(teenagers.filters.map(({ label }) => label)).toHaveLength(1);
	});

	test('nothing that fits leaves no service and no gap, and every kind not known', () => {
		const none = seedPage(POWYS, { search: 'confirmed=1' });
		expect(none.services).toEqual([]);
		expect(none.gaps).toEqual({ confirmed: [], suggested: [] });
		for (const { split } of none.tiers) expect(split.words).toBe('Not known for any child');
		expect(none.fallsOff.funding.sentence).toBe(
			'No service on record fits, so there is nothing to fall off.'
		);
	});

	test('the confirmed view says that nothing is confirmed, and keeps the rest of the question', () => {
		const confirmed = seedPage(POWYS, { search: 'view=confirmed&ages=0-4' });
		expect(confirmed.answer).toMatch(/^0 of \d+ kinds of help are confirmed/);
		expect(confirmed.switch.choices.map(({ current }) => current)).toEqual([false, true]);
		expect(confirmed.switch.choices[0]!.href).toContain('ages=0-4');
	});

	test('a proposed service of a scenario is listed as no record', () => {
		const { services } = seedPage(POWYS, {
			search: `change=add.secondary.taf.in-${POWYS}`
		});
		const proposed = services.filter(({ href }) => href === null);
		expect(proposed.map(({ name }) => name.text)).toEqual(['Proposed service']);
		expect(proposed[0]!.stamp.text).toContain('not real');
	});
});
