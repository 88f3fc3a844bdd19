import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../src/lib/domain/bilingual/locale.ts';
import { placeQuery } from '../../../../src/lib/domain/finder/place-query.ts';
import { EMPTY_QUERY, type FinderQuery } from '../../../../src/lib/domain/finder/query.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { ladderPage } from '../../../../src/lib/views/ladder/ladder-page.ts';
import { aService, english, idOf, onTier } from '../../domain/a-service.ts';
import { seedServices, seedStatements, seedWorld } from '../../domain/seed-record.ts';

const TODAY = '2026-11-21';
const world = seedWorld(TODAY);

/** The ladder that somebody sees who types a place and asks for something. */
function ladderFor(
	place: string,
	asks: Partial<FinderQuery>,
	locale: Locale = 'en',
	given = world
) {
	const found = resolvePlace(place, { gazetteer: world.gazetteer });
	if (found.outcome !== 'found') throw new Error(`${place}: ${found.outcome}`);
	const query = { ...EMPTY_QUERY, ...asks, ...placeQuery(found, locale) };
	return ladderPage(query, given, { path: `/${locale}/ladder`, today: TODAY, locale });
}

describe('Tonypandy, a baby on the way, so that the baby can stay with the family', () => {
	const page = ladderFor('Tonypandy', { ages: [-1], groups: ['edge_of_care'] });
	const rung = (tier: string) => page.rungs.find(({ mark }) => mark.tier === tier)!;

	it('has the four rungs, most focused on top, with the way up and down between them', () => {
		expect(page.rungs.map(({ mark }) => mark.tier)).toEqual([...TIERS].reverse());
		expect(rung('targeted').up).toMatchObject({ to: 'Targeted' });
		expect(rung('targeted').down).toMatchObject({ to: 'Secondary' });
		expect(rung('universal').up).toBeNull();
		expect(rung('universal').down).toBeNull();
	});

	it('names Camau Babi and Magu, says they are not confirmed, and why they stand there', () => {
		const { offers, state, certainty } = rung('targeted');
		expect(offers.map(({ entry }) => entry.name.text)).toEqual(
			expect.arrayContaining(['Camau Babi', 'Magu'])
		);
		expect(state).toBe('unconfirmed');
		expect(certainty).toBe('none confirmed');
		for (const { why } of offers) expect(why.length).toBeGreaterThan(0);
		expect(page.answer.at(-1)).toMatch(/confirmed/);
	});

	it('does not call unknown what belongs on other steps', () => {
		expect(rung('universal').state).toBe('not expected');
		expect(page.answer.join(' ')).toContain('Universal: this kind of help is not expected here.');
	});

	it('says council, region and need, and keeps the question on the way to the list', () => {
		expect(page.place).toBe('Rhondda Cynon Taf, Cwm Taf Morgannwg');
		expect(page.need).toMatch(/care/i);
		expect(page.list).toMatch(/^\/en\/find\?near=Tonypandy&at=.*&age=unborn&group=edge_of_care$/);
		expect(page.form.then).toBe('ladder');
	});
});

it('a tier in the address is not a tier of the question', () => {
	const page = ladderFor('Swansea', { tiers: ['primary'] });
	expect(page.rungs.every(({ count }) => count > 0)).toBe(true);
	expect(page.list).not.toContain('tier=');
	expect(page.rungs[0]!.more!.href).toContain('tier=targeted');
});

it('a missing rung says what that does not mean, whom to ask and what is nearest', () => {
	const nothing = ladderFor('Pembroke', { ages: [2], groups: ['mental_health'] });
	const secondary = nothing.rungs.find(({ mark }) => mark.tier === 'secondary')!;
	expect(secondary.missing!.title).toBe('Secondary: Nothing recorded');
	expect(secondary.missing!.means).toMatch(/does not mean/);
	expect(secondary.missing!.anyKind!.href).toMatch(/tier=secondary$/);
	expect(nothing.urgent.doors.map(({ council }) => council)).toEqual([
		'Pembrokeshire County Council'
	]);
	const targeted = nothing.rungs.find(({ mark }) => mark.tier === 'targeted')!;
	expect(targeted.state).toBe('far');
	expect(targeted.offers[0]!.outside).toMatch(/^It stands in Carmarthenshire/);
	expect(targeted.said.length).toBeGreaterThan(0);
	for (const { id } of targeted.said) {
		expect(seedStatements.some((statement) => statement.id === id)).toBe(true);
	}
});

it('says in Welsh what it says in English', () => {
	const asks = { ages: [7], groups: ['disability'], welsh: true };
	for (const place of ['Aberporth', 'Bangor', 'Caerdydd']) {
		const en = ladderFor(place, asks);
		const cy = ladderFor(place, asks, 'cy');
		expect(cy.rungs.map(({ state, count }) => [state, count])).toEqual(
			en.rungs.map(({ state, count }) => [state, count])
		);
		expect(cy.answer).toHaveLength(en.answer.length);
		expect(cy.answer.filter((sentence) => en.answer.includes(sentence))).toEqual([]);
		expect(cy.filters).toBe('Yn Gymraeg');
	}
});

it('gives no place of a withheld service, on any rung of any council', () => {
	const withheld = new Set(
		seedServices.filter((service) => service.location_withheld).map(({ id }) => id)
	);
	let seen = 0;
	for (const { gss } of world.reference.areas) {
		const page = ladderPage(
			{ ...EMPTY_QUERY, area: gss, groups: ['domestic_abuse', 'housing', 'young_people'] },
			world,
			{ path: '/en/ladder', today: TODAY, locale: 'en' }
		);
		for (const { offers, missing } of page.rungs) {
			const shown = [...offers.map(({ entry }) => entry), ...(missing?.instead?.entries ?? [])];
			for (const entry of shown.filter(({ id }) => withheld.has(id))) {
				seen += 1;
				expect(entry.withheld).toBe(true);
				expect(entry.where).not.toMatch(/km/);
				expect(entry.beyond).toBeNull();
			}
		}
	}
	expect(seen).toBeGreaterThan(0);
});

it('names who stands behind a confirmed rung, and how many are closed', () => {
	const checked = { checked_on: '2026-11-01', role: 'provider' as const };
	const closed = { status: 'not accepting', as_at: TODAY, waiting_weeks: null } as const;
	const record = [
		aService({ id: idOf(1), tiers: [onTier('primary')], assurance: checked }),
		aService({ id: idOf(2), tiers: [onTier('primary')], name: english('Two') }),
		aService({ id: idOf(3), tiers: [onTier('targeted')], accepting: closed })
	];
	const page = ladderFor('Gwynedd', {}, 'en', seedWorld(TODAY, record));
	const words = page.rungs.map(({ mark, word, certainty }) => [mark.tier, word, certainty]);
	expect(words).toEqual([
		['targeted', 'Taking no referrals now', 'none confirmed, 1 taking no referrals'],
		['secondary', 'Said to exist, not recorded', ''],
		['primary', 'Confirmed help on record', '1 confirmed, 1 not confirmed'],
		['universal', 'Said to exist, not recorded', '']
	]);
	expect(page.answer).toEqual([
		'Steps with help in reach on record: 1 of 4.',
		'Targeted: on record, but taking no referrals now.',
		'Secondary and Universal: said to exist, but not recorded.'
	]);
});
