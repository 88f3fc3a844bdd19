import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { accessWords } from '../../../../src/lib/views/service/access-words.ts';
import { contactView } from '../../../../src/lib/views/service/contact-view.ts';
import { beforeYouCall } from '../../../../src/lib/views/service/facts-view.ts';
import { openingWords } from '../../../../src/lib/views/service/opening-words.ts';
import { serviceView } from '../../../../src/lib/views/service/service-view.ts';
import { aPlace, aService, english, idOf, onTier } from '../../domain/a-service.ts';
import { seedReference, seedService, seedServices, seedWorld } from '../../domain/seed-record.ts';

const world = { ...seedWorld('2026-11-21'), siblings: [] as Service[] };
const at = (locale: 'en' | 'cy') =>
	({ today: '2026-11-21', locale, url: `https://example.wales/${locale}/services/1` }) as const;
const row = (service: Service, id: string, locale: 'en' | 'cy' = 'en') =>
	beforeYouCall(service, world.gazetteer, locale).find((candidate) => candidate.id === id)!;

describe('before you call', () => {
	it('has an answer, or says that it is not recorded, for all that is asked', () => {
		const rows = beforeYouCall(aService(), world.gazetteer, 'en');
		expect(rows.map(({ id }) => id)).toEqual(
			'who ask language how where taking cost opening access'.split(' ')
		);
		for (const { known, value } of rows) {
			expect(known).toBe(false);
			expect(value).toMatch(/not recorded|Ask about Welsh/i);
		}
	});

	it('says that a place is a town and not an address, or the whole address', () => {
		expect(row(aService({ locations: [aPlace()] }), 'where').value).toBe(
			'Bangor (the town, not the address)'
		);
		const exact = aPlace({
			precision: 'address',
			address_1: '1 Stryd Fawr',
			postal_code: 'LL57 1AA'
		});
		expect(row(aService({ locations: [exact] }), 'where').value).toBe(
			'1 Stryd Fawr, Bangor, LL57 1AA'
		);
	});

	it('says why a withheld place is not there', () => {
		const { value, known } = row(aService({ location_withheld: true }), 'where');
		expect(value).toMatch(/^The location is not recorded, for the safety/);
		expect(known).toBe(true);
	});

	it('says that ages were worked out in a note, and whose they are', () => {
		const { value, notes } = row(
			aService({
				eligibility: {
					...aService().eligibility,
					minimum_age: 0,
					maximum_age: 17,
					age_basis: 'inferred',
					small_areas_only: true
				}
			}),
			'who'
		);
		expect(value).toBe('0 to 17');
		expect(notes).toEqual([
			'The age is the child’s',
			'Worked out, not stated',
			'Only families in some small areas, which are not recorded: ask'
		]);
	});

	it('adds capacity and the end of funding where they are recorded', () => {
		const service = aService({
			capacity: [{ unit: 'places', maximum: 12, available: 3, as_at: '2026-10-01' }],
			funding: [{ source: 'A grant', ends_on: '2027-03-31' }]
		});
		expect(row(service, 'capacity').value).toBe('3 places, as at 1 October 2026');
		expect(row(service, 'funding', 'cy').value).toBe('31 Mawrth 2027');
	});
});

describe('words for what the database may hold', () => {
	const folder = new URL('../../../../supabase/migrations/', import.meta.url);
	const sql = readdirSync(folder)
		.map((name) => readFileSync(new URL(name, folder), 'utf8'))
		.join('\n');
	const allowed = (constraint: string) =>
		[
			...new RegExp(`constraint ${constraint} check \\(\\w+ in \\(([^)]*)`)
				.exec(sql)![1]!
				.matchAll(/'([^']*)'/g)
		].map(([, word]) => word!);

	it.each(allowed('accessibility_feature'))('access: %s has words in Welsh', (feature) => {
		const said = (available: boolean) =>
			accessWords({ accessibility: [{ feature, available, details: null }] }, 'cy').text;
		expect(said(true)).not.toContain(feature);
		expect(said(true)).not.toBe(said(false));
	});

	it.each(allowed('capacity_unit'))('capacity: %s has words in Welsh', (unit) => {
		const service = aService({
			capacity: [{ unit, maximum: 4, available: null, as_at: '2026-10-01' }]
		});
		expect(row(service, 'capacity', 'cy').value).not.toContain(unit);
	});

	it.each(allowed('contact_kind'))('contact: %s leads somewhere of its kind', (kind) => {
		const contacts = [{ kind: kind as 'phone', value: '01248 000000', label: null }];
		const [line] = contactView({ contacts, url: null }, 'en');
		expect(line!.href).toMatch({ phone: /^tel:/, email: /^mailto:/, text: /^sms:/ }[kind]!);
	});
});

it('opening times name the days in both languages', () => {
	const schedules = [
		{
			byday: ['MO', 'WE'] as ('MO' | 'WE')[],
			opens_at: '09:00',
			closes_at: '17:00',
			description: null
		}
	];
	expect(openingWords({ schedules }, 'en').text).toBe('Monday and Wednesday: 09:00 to 17:00');
	expect(openingWords({ schedules: [] }, 'cy').known).toBe(false);
});

it('a website is shown without its clutter and opened as it is', () => {
	const [line] = contactView({ contacts: [], url: 'https://www.example.wales/' }, 'en');
	expect(line).toMatchObject({ value: 'example.wales', href: 'https://www.example.wales/' });
});

describe('the page of a service', () => {
	it('says of every service of the seed what it is, where it comes from and why its tier', () => {
		for (const service of seedServices) {
			for (const locale of ['en', 'cy'] as const) {
				const page = serviceView(service, world, at(locale));
				expect(page.name.text).not.toBe('');
				expect(page.tiers.length).toBeGreaterThan(0);
				expect(page.placements.length).toBe(service.tiers.length);
				expect(page.kinds.length).toBe(service.categories.length);
				expect(page.source.text).toContain(
					service.provenance.source_display.replace(/, undated$/, '')
				);
				expect([page.indexable, page.jsonLd]).toEqual([false, null]);
			}
		}
	});

	it('of a withheld service names no place anywhere', () => {
		for (const service of seedServices.filter((one) => one.location_withheld)) {
			const page = serviceView(service, world, at('en'));
			expect(page.withheld).toBe(true);
			expect(JSON.stringify(page)).not.toMatch(/"(lat|lon|latitude|longitude|town|easting)"/);
		}
	});

	it('says that the tier’s wording is a working definition, in both languages', () => {
		const magu = seedService('S280');
		expect(serviceView(magu, world, at('en')).placements[0]!.definitionLabel).toMatch(
			/, working definition, version 1, 1 November 2026:$/
		);
		expect(serviceView(magu, world, at('cy')).placements[0]!.definitionLabel).toMatch(
			/, diffiniad gwaith, fersiwn 1, 1 Tachwedd 2026:$/
		);
	});

	it('names at most eight others of the organisation, and not itself', () => {
		const siblings = Array.from({ length: 12 }, (_, at) => aService({ id: idOf(at + 1) }));
		const { others } = serviceView(aService({ id: idOf(3) }), { ...world, siblings }, at('en'));
		expect(others).toHaveLength(8);
		expect(others.map(({ id }) => id)).not.toContain(idOf(3));
	});

	it('names front doors for a local service and none for a national one', () => {
		expect(serviceView(aService(), world, at('en')).urgent.doors).toHaveLength(1);
		const areas = seedReference.areas.map(({ gss }) => gss);
		const page = serviceView(aService({ areas, extent: 'all Wales' }), world, at('en'));
		expect(page.urgent.doors).toEqual([]);
		expect(page.urgent.lines).toHaveLength(5);
		expect(page.area).toBe('All Wales');
	});

	it('doubts a record that nobody has seen running, until somebody has checked it', () => {
		const provenance = { ...aService().provenance, running_checked: false };
		const doubt = (changes: Partial<Service>) =>
			serviceView(aService({ provenance, ...changes }), world, at('en')).source.doubt;
		expect(doubt({})).toBe('We have not seen that it still runs.');
		expect(doubt({ assurance: { checked_on: '2026-11-01', role: 'editor' } })).toBeNull();
		expect(doubt({ status: 'defunct' })).toBeNull();
	});

	it('shows that provider and editors differ', () => {
		const tiers = [
			{ ...onTier('primary'), proposed_by: 'provider' as const },
			{ ...onTier('secondary'), proposed_by: 'editor' as const, reason: english('Needs a plan') }
		];
		const page = serviceView(aService({ tiers }), world, at('en'));
		expect(page.differ).toBe(true);
		expect(page.placements.map(({ placed }) => placed)).toEqual([
			'Placed by the provider. Not reviewed by an editor yet.',
			'Placed by the editors. Not reviewed by an editor yet.'
		]);
	});
});
