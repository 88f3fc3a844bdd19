import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { m } from '../../../../src/lib/i18n/paraglide/messages.js';
import { shortlistView } from '../../../../src/lib/views/shortlist/shortlist-view.ts';
import { aPlace, aService, english, idOf, onTier } from '../../domain/a-service.ts';
import { seedReference, seedServices, seedWorld } from '../../domain/seed-record.ts';

const { gazetteer } = seedWorld('2026-11-21');
const origin = 'https://haenau.example';

/** The page of a list of these services, with what the address asks besides. */
function page(
	services: readonly Service[],
	asked: { ids?: string[]; over?: number; both?: boolean } = {},
	locale: 'en' | 'cy' = 'en'
) {
	return shortlistView(
		{ ids: asked.ids ?? services.map(({ id }) => id), over: asked.over ?? 0, both: !!asked.both },
		{
			services: new Map(services.map((service) => [service.id, service])),
			reference: seedReference,
			gazetteer
		},
		{ today: '2026-11-21', locale, origin }
	);
}
const side = (changes: Partial<Service>, locale: 'en' | 'cy' = 'en') =>
	page([aService(changes)], {}, locale).cards[0]!.sides[0]!;

describe('a card', () => {
	it('says what is recorded and makes a checklist of what is not', () => {
		const least = side({});
		expect(least.rows.map(({ term }) => term)).toEqual([m.service_area({}, { locale: 'en' })]);
		expect(least.questions).toEqual(['ages', 'how to get in', 'Welsh', 'referrals now', 'cost']);
		const known = side({
			eligibility: { ...aService().eligibility, minimum_age: 0, age_basis: 'inferred' },
			languages: ['cy', 'en'],
			referral: { self: false, professional: true, consent_needed: null, process: null },
			referrers: ['gp', 'school'],
			accepting: { status: 'waiting list', as_at: '2026-10-01', waiting_weeks: 6 },
			cost: { free: true, description: null }
		});
		expect(known.questions).toEqual([]);
		expect(known.rows.map(({ value }) => value)).toEqual([
			'0 and over (worked out)',
			'Through a professional. Who may refer: GP and school',
			'Welsh and English',
			'Waiting list, 1 October 2026',
			'Gwynedd',
			'Free'
		]);
	});

	it('asks who may refer only where referral is the way in', () => {
		const referral = { self: null, professional: true, consent_needed: null, process: null };
		const who = m.ask_who_refers({}, { locale: 'en' });
		expect(side({ referral }).questions).toContain(who);
		expect(
			side({ referral: { ...referral, self: true, professional: null } }).questions
		).not.toContain(who);
	});

	it('shows the day of a check, in both languages', () => {
		const assurance = { checked_on: '2026-10-31', role: 'provider' } as const;
		expect(side({ assurance }).stamp.checkedOn?.words).toBe('31 October 2026');
		expect(side({ assurance }, 'cy').stamp.checkedOn?.words).toBe('31 Hydref 2026');
		expect(page([aService({ assurance })]).texts[0]!.text).toContain(
			'Checked 3 weeks ago by the provider (31 October 2026)'
		);
	});

	it('warns of a service that has ended, and gives nothing to ask', () => {
		const ended = side({ status: 'defunct' });
		expect(ended.questions).toEqual([]);
		expect(ended.warning).toBe(m.service_ended({}, { locale: 'en' }));
		expect(side({}).warning).toBeNull();
	});

	it('never says where a withheld service is, in any language or form', () => {
		const withheld = side({ location_withheld: true, locations: [aPlace()] });
		expect(JSON.stringify(withheld)).not.toContain('Bangor');
		const services = [...seedServices].filter((service) => service.location_withheld);
		expect(services.length).toBeGreaterThan(5);
		const towns = new Set(
			[...seedServices].flatMap(({ locations }) => locations.flatMap(({ town }) => town ?? []))
		);
		const where = m.service_where({}, { locale: 'en' });
		for (const { cards } of [page(services.slice(0, 30)), page(services.slice(30))]) {
			for (const { sides } of cards) {
				const said = sides[0]!.rows.find(({ term }) => term === where)?.value;
				expect(said).toBe(m.service_where_withheld({}, { locale: 'en' }));
				expect(towns.has(said!)).toBe(false);
			}
		}
	});

	it('stands in both languages, the reader’s first, each with its own tiers and address', () => {
		const service = aService({
			name: { en: 'One', cy: 'Un', cy_state: 'human' },
			tiers: [onTier('universal')]
		});
		const [first, second] = page([service], { both: true }, 'cy').cards[0]!.sides;
		expect([first?.name.text, second?.name.text]).toEqual(['Un', 'One']);
		expect(first?.tiers[0]?.word).not.toBe(second?.tiers[0]?.word);
		expect(first?.address).toBe(`haenau.example/cy/services/${service.id}`);
		expect(second?.address).toBe(`haenau.example/en/services/${service.id}`);
		expect(page([service], {}, 'cy').cards[0]!.sides).toHaveLength(1);
	});
});

describe('the page', () => {
	const three = [1, 2, 3].map((number) =>
		aService({ id: idOf(number), name: english(`Number ${number}`) })
	);

	it('keeps the order of the address and leads to the list without each one', () => {
		const ids = [idOf(3), idOf(1), idOf(2)];
		const { cards } = page(three, { ids, both: true });
		expect(cards.map(({ id }) => id)).toEqual(ids);
		expect(cards[1]!.without).toBe(`/en/shortlist?id=${idOf(3)}&id=${idOf(2)}&both=1`);
	});

	it('says how many are no longer shown, and leads to the rest', () => {
		const ids = [idOf(1), idOf(98), idOf(99)];
		const { gone, count } = page(three, { ids });
		expect(gone?.text).toBe('2 services of this list are no longer shown.');
		expect(gone?.ids).toEqual([idOf(98), idOf(99)]);
		expect(gone?.without).toBe(`/en/shortlist?id=${idOf(1)}`);
		expect(count).toBe('1 service');
		expect(page(three).gone).toBeNull();
	});

	it('says that an address names more than a list holds', () => {
		expect(page(three, { over: 1 }).over).toContain('30');
		expect(page(three).over).toBeNull();
	});

	it('shares ids and nothing else', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), fc.boolean(), (ids, both) => {
				const { search, searchParams } = new URL(page(three, { ids, both }).share);
				expect(searchParams.getAll('id')).toEqual(ids);
				expect(search.length).toBe(ids.length * '&id='.length + ids.join('').length);
			})
		);
	});

	it('is text to copy, one a language, each service once with its address', () => {
		const { texts } = page(three, { both: true }, 'cy');
		expect(texts.map(({ locale }) => locale)).toEqual(['cy', 'en']);
		const [welsh, text] = texts.map((one) => one.text);
		expect(welsh).toMatch(/^Rhestr fer, 21 Tachwedd 2026\n/);
		expect(text).toMatch(/^Shortlist, 21 November 2026\n/);
		for (const [index, { id }] of three.entries()) {
			expect(text).toContain(`\n\n${index + 1}. Number ${index + 1}\nAn organisation\nPrimary\n`);
			expect(text!.split(`haenau.example/en/services/${id}`)).toHaveLength(2);
		}
		expect(text).toContain(
			'Not recorded - ask: ages, how to get in, Welsh, referrals now and cost'
		);
		expect(text).toContain('Not yet confirmed by the provider. example.wales, undated');
	});

	it('names the front doors of the councils that its local services are for, when they are few', () => {
		const [gwynedd, conwy] = ['W06000002', 'W06000003'];
		const all = seedReference.areas.map(({ gss }) => gss);
		const doors = (...areas: string[][]) =>
			page(areas.map((of, index) => aService({ id: idOf(index + 1), areas: of }))).urgent.doors;
		expect(doors([gwynedd!], [gwynedd!, conwy!], all)).toHaveLength(2);
		expect(doors(all)).toEqual([]);
		expect(doors(all.slice(0, 2), all.slice(2, 4))).toEqual([]);
		expect(page([aService()]).urgent.lines.length).toBeGreaterThan(3);
	});
});
