import { describe, expect, it } from 'vitest';
import type { Found } from '../../../../src/lib/domain/finder/find.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { entryView, type EntrySetting } from '../../../../src/lib/views/finder/entry-view.ts';
import { m } from '../../../../src/lib/i18n/paraglide/messages.js';
import { tierMarks } from '../../../../src/lib/views/words/tiers.ts';
import { aPlace, aService, english, onTier } from '../../domain/a-service.ts';
import { seedGazetteer } from '../../domain/place/seed-places.ts';
import { seedReference } from '../../domain/seed-record.ts';

const setting = (changes: Partial<EntrySetting> = {}): EntrySetting => ({
	locale: 'en',
	gazetteer: seedGazetteer,
	today: '2026-11-21',
	mark: tierMarks(seedReference.tiers, changes.locale ?? 'en'),
	roughMetres: 0,
	rural: false,
	asked: { free: false, referrers: [] },
	...changes
});
const entry = (service: Partial<Service>, found: Partial<Found> = {}, given = setting()) =>
	entryView(
		{ service: aService(service), place: null, metres: null, inReach: true, ...found },
		given
	);

describe('entryView', () => {
	it('asks in one line for all that is not recorded', () => {
		expect(entry({}).ask).toBe('Not recorded - ask: ages, how to get in, Welsh and referrals now');
		expect(entry({}).facts).toEqual([]);
	});

	it('asks for the cost and for who refers only where somebody asked for them', () => {
		const asking = setting({ asked: { free: true, referrers: ['gp'] } });
		const ask = (changes: Partial<Service>, given = asking) => entry(changes, {}, given).ask ?? '';
		const cost = m.ask_cost({}, { locale: 'en' });
		const who = m.ask_who_refers({}, { locale: 'en' });
		expect(ask({})).toContain(cost);
		expect(ask({})).toContain(who);
		expect(ask({ cost: { free: true, description: null } })).not.toContain(cost);
		expect(ask({ referrers: ['gp'] })).not.toContain(who);
		expect(ask({}, setting())).not.toContain(cost);
	});

	it('asks for nothing when all is recorded', () => {
		const { ask, facts } = entry({
			eligibility: { ...aService().eligibility, minimum_age: 0, age_basis: 'stated' },
			languages: ['cy', 'en'],
			referral: { self: true, professional: true, consent_needed: null, process: null },
			referrers: ['gp'],
			accepting: { status: 'accepting', as_at: '2026-10-01', waiting_weeks: null },
			contacts: [{ kind: 'phone', value: '01248 000000', label: null }]
		});
		expect(ask).toBeNull();
		expect(facts.map(({ text }) => text)).toEqual([
			'0 and over',
			m.refer_both({}, { locale: 'en' }),
			'Who may refer: GP',
			'Welsh and English',
			'Taking referrals, 1 October 2026',
			'01248 000000'
		]);
		expect(facts.every(({ known }) => known)).toBe(true);
	});

	it('gives a distance with the town, a bound from a district, and the area without a place', () => {
		const near = { place: aPlace(), metres: 4_400 };
		expect(entry({ locations: [aPlace()] }, near).where).toBe('about 4 km · Bangor');
		expect(entry({ locations: [aPlace()] }, near, setting({ roughMetres: 6_000 })).where).toBe(
			'within about 11 km · Bangor'
		);
		expect(entry({}).where).toBe('Gwynedd');
		expect(entry({}, {}, setting({ locale: 'cy' })).where).toBe('Gwynedd');
		expect(entry({ areas: [] }).where).toMatch(/not recorded$/);
	});

	it('says how far is usual for a place beyond it, and nothing where it is within', () => {
		const far = { place: aPlace(), metres: 30_000, inReach: false };
		expect(entry({ tiers: [onTier('secondary')] }, far).beyond).toEqual({
			place: 'Bangor',
			km: 10
		});
		expect(entry({ tiers: [onTier('secondary')] }, far, setting({ rural: true })).beyond?.km).toBe(
			25
		);
		const own = { ...far, place: aPlace({ reach_metres: 7_000 }) };
		expect(entry({}, own).beyond?.km).toBe(7);
		expect(entry({}, { ...far, inReach: true }).beyond).toBeNull();
	});

	it('always has a name for the place that is beyond the usual distance', () => {
		const far = { place: aPlace({ town: null, name: english('The hub') }), inReach: false };
		expect(entry({}, far).beyond?.place).not.toBe('');
	});

	it('shows English under its own language on a Welsh page', () => {
		const { name, href, tiers } = entry({}, {}, setting({ locale: 'cy' }));
		expect(name).toMatchObject({ text: 'One', lang: 'en', fallback: true });
		expect(href).toMatch(/^\/cy\/services\//);
		expect(tiers).toEqual([{ tier: 'primary', shape: 'dome', word: expect.any(String) as string }]);
	});

	it('does not name an organisation twice, and marks what is sensitive or withheld', () => {
		const one = aService().organization;
		expect(entry({ organization: { ...one, name: english('One') } }).organization).toBeNull();
		expect(entry({ categories: ['domestic_abuse'], location_withheld: true })).toMatchObject({
			sensitive: true,
			withheld: true
		});
	});
});
