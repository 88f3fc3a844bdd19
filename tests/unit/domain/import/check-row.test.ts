import { describe, expect, test } from 'vitest';
import { cellsOfOffer } from '../../../../src/lib/domain/import/cells-of-offer.ts';
import { createRowCheck } from '../../../../src/lib/domain/import/check-row.ts';
import type { Cells } from '../../../../src/lib/domain/import/columns.ts';
import { offerOfService } from '../../../../src/lib/domain/import/offer-of-service.ts';
import { wordsOf } from '../../../../src/lib/domain/import/vocabulary.ts';
import { aPlace, aService, english, idOf } from '../a-service.ts';
import { seedReference, seedServices } from '../seed-record.ts';
import { aChecking, CODES } from './a-checking.ts';
import { aResult, check, least, OTHERS, OURS, problems } from './checked-rows.ts';

describe('the record written out and read again', () => {
	const services = [...seedServices];
	const vocabulary = {
		...CODES,
		category: wordsOf(seedReference.categories.map(({ id }) => [id, []] as const))
	};
	const organizations = [
		...new Map(services.map(({ organization }) => [organization.id, organization])).values()
	];
	const checking = aChecking(services, organizations, { organization: null, vocabulary });

	test('changes nothing: every service of the seed by its id', () => {
		const row = createRowCheck(checking);
		const wrong = services
			.map((service) => ({
				service: service.name.en,
				...row({ ...cellsOfOffer(offerOfService(service)), service_id: service.id })
			}))
			.filter(({ outcome }) => outcome !== 'unchanged');
		expect(wrong).toEqual([]);
		expect(services.length).toBeGreaterThan(400);
	});
});

describe('a new service', () => {
	test('needs a name, a kind of help and a tier, and no more', () => {
		const row = check(least);
		expect(row).toMatchObject({ outcome: 'created', serviceId: null, problems: [] });
		expect(row.offer).toMatchObject({
			organization: { id: OURS.id },
			name: { en: 'New help', cy: null, cy_state: 'missing' },
			categories: ['parenting'],
			tiers: [{ tier: 'primary', proposed_by: 'provider', proposed_on: '2026-11-22' }],
			delivery: [{ mode: 'unplaced', basis: 'not recorded' }],
			extent: 'not recorded',
			areas: []
		});
		expect(problems(check({ description_en: 'x' }))).toEqual(['name_en: name-needed']);
		expect(problems(check({ name_en: 'x' }))).toEqual([
			'categories: category-needed',
			'tiers: tier-needed'
		]);
	});

	test('Welsh is a draft until the row says that a person has checked it', () => {
		const state = (cells: Cells) => check({ ...least, ...cells }).offer?.name.cy_state;
		expect(state({ name_cy: 'Cymorth' })).toBe('draft');
		expect(state({ name_cy: 'Cymorth', welsh_checked: 'yes' })).toBe('human');
	});

	test('a town gives its middle, coordinates an address', () => {
		const town = check({ ...least, town: 'Bala' }).offer!;
		expect(town.locations).toMatchObject([{ town: 'Bala', gss: 'W06000002', precision: 'town' }]);
		expect(town.delivery).toEqual([{ mode: 'site', basis: 'stated' }]);
		const at = check({ ...least, latitude: '52.91', longitude: '-3.6', address: '1 Stryd Fawr' });
		expect(at.offer!.locations).toMatchObject([
			{ gss: 'W06000002', precision: 'address', address_1: '1 Stryd Fawr', id: null }
		]);
	});

	test('a postcode that no file knows gives its district, and the report says so', () => {
		const row = check({ ...least, postcode: 'NP20 1AA', address: '1 Stow Hill' });
		expect(row.outcome).toBe('created');
		expect(row.problems).toEqual([{ column: 'postcode', code: 'place-about', value: 'NP20' }]);
		expect(row.offer?.locations).toMatchObject([
			{ gss: 'W06000022', precision: 'town', address_1: '1 Stow Hill', postal_code: 'NP20 1AA' }
		]);
		const wide = check({ ...least, town: 'Bala', postcode: 'LL23 7AB' });
		expect(wide.problems).toMatchObject([{ code: 'place-about', value: 'Bala' }]);
		const second = check({ ...least, town: 'Bala', postcode_2: 'NP20 1AA' });
		expect(second.problems).toMatchObject([{ column: 'postcode_2', code: 'place-about' }]);
	});

	test('of two towns of one name, the areas of the row decide', () => {
		const gssOf = (areas: string) =>
			check({ ...least, town: 'Newport', areas }).offer?.locations[0]?.gss;
		expect(gssOf('Newport')).toBe('W06000022');
		expect(gssOf('Pembrokeshire')).toBe('W06000009');
	});

	test.each([
		[{ town: 'Nowhere at all' }, 'town: place-unknown'],
		[{ latitude: '52.9' }, 'longitude: place-half'],
		[{ latitude: '48.8', longitude: '2.3' }, 'latitude: place-far'],
		[{ town: 'Newport' }, 'town: town-ambiguous'],
		[{ town: 'Bala', address: '1 Stryd Fawr' }, 'address: place-vague'],
		[{ minimum_age: '11', maximum_age: '5' }, 'maximum_age: ages-reversed'],
		[{ minimum_age: 'five' }, 'minimum_age: not-age'],
		[{ tiers: 'quaternary' }, 'tiers: not-in-list'],
		[{ areas: 'Atlantis' }, 'areas: not-in-list'],
		[{ accepting: 'accepting' }, 'accepting_as_at: date-needed'],
		[{ capacity_maximum: '5' }, 'capacity_unit: unit-needed'],
		[{ consent_needed: 'yes' }, 'consent_needed: route-needed'],
		[{ cost_en: 'Some' }, 'free: free-needed'],
		[{ email: 'someone' }, 'email: not-email'],
		[{ url: 'javascript:alert(1)' }, 'url: not-url'],
		[{ town_2: 'Bala' }, 'town_2: first-first'],
		[{ town: 'Bala', town_3: 'Bangor' }, 'town_3: first-first'],
		[{ town: 'Bala', latitude_2: '52.9' }, 'longitude_2: place-half'],
		[{ phone_2: '01678 000 000' }, 'phone_2: first-first'],
		[{ funding_source_2: 'A grant' }, 'funding_source_2: first-first'],
		[{ outcome_n: '3' }, 'outcome_measure_en: measure-needed'],
		[{ outcome_measure_en: 'Stayed' }, 'outcome_source: source-needed'],
		[{ ...aResult, outcome_n: '9', outcome_of: '8' }, 'outcome_n: n-over'],
		[{ ...aResult, outcome_of: '0' }, 'outcome_of: not-whole'],
		[{ features_note_en: 'Ring first' }, 'features: feature-needed'],
		[{ features: 'parking', features_missing: 'parking' }, 'features_missing: feature-twice'],
		[{ accepting: 'accepting', accepting_as_at: '2026-02-30' }, 'accepting_as_at: not-date']
	])('%o is refused, and the cell named', (cells, problem) => {
		const row = check({ ...least, ...cells });
		expect(row.outcome).toBe('refused');
		expect(row.offer).toBeNull();
		expect(problems(row)).toContain(problem);
	});
});

describe('which service a row means', () => {
	test('by name within the organisation, however it is written', () => {
		const service = aService({ name: english('Tŷ Nyth - Help') });
		const row = check({ name_en: 'TY NYTH help', description_en: 'New' }, [service]);
		expect(row).toMatchObject({ outcome: 'changed', serviceId: service.id, baseVersion: 1 });
		expect(row.changed).toEqual(['name_en', 'description_en']);
	});

	test('never across organisations', () => {
		const theirs = aService({
			id: idOf(2),
			organization: { ...OTHERS, kind: 'NHS', website: null }
		});
		expect(problems(check({ service_id: theirs.id, url: 'https://x.example' }, [theirs]))).toEqual([
			'service_id: id-elsewhere'
		]);
		expect(problems(check({ ...least, organization: 'Eraill' }))).toEqual([
			'organization: organization-other'
		]);
		expect(check({ ...least, name_en: 'One' }, [theirs]).outcome).toBe('created');
	});

	test('an authority names the organisation, and speaks for its own areas', () => {
		const asked = (cells: Cells, area: string) =>
			check({ ...least, ...cells }, [], {
				organization: null,
				own: 'editor',
				areas: new Set([area])
			});
		expect(asked({ organization: 'Eraill', areas: 'Gwynedd' }, 'W06000002')).toMatchObject({
			outcome: 'created',
			offer: { organization: { id: OTHERS.id }, tiers: [{ proposed_by: 'editor' }] }
		});
		expect(problems(asked({ areas: 'Gwynedd' }, 'W06000002'))).toEqual([
			'organization: organization-needed'
		]);
		expect(problems(asked({ organization: 'X', areas: 'Gwynedd' }, 'W06000002'))).toEqual([
			'organization: organization-unknown'
		]);
		expect(problems(asked({ organization: 'Others', areas: 'Conwy' }, 'W06000002'))).toEqual([
			'areas: area-elsewhere'
		]);
	});

	test('a file that names a service twice is refused the second time', () => {
		const row = createRowCheck(aChecking([aService()], [OURS]));
		expect(row({ name_en: 'One', phone: '029 2000 0000' }).outcome).toBe('changed');
		expect(problems(row({ service_id: idOf(1), phone: '029 2000 0001' }))).toEqual([
			'service_id: twice'
		]);
		expect(row(least).outcome).toBe('created');
		expect(problems(row(least))).toEqual(['name_en: twice']);
	});
});

describe('what a row leaves alone', () => {
	test('empty cells, and what only [clear] takes out', () => {
		const service = aService({
			description: english('Said'),
			contacts: [
				{ kind: 'phone', value: '029 2000 0000', label: null },
				{ kind: 'phone', value: '029 2000 0009', label: null }
			]
		});
		expect(
			check({ service_id: service.id, description_en: '', phone: '' }, [service]).outcome
		).toBe('unchanged');
		const row = check({ service_id: service.id, description_en: '[clirio]', phone: '029 1' }, [
			service
		]);
		expect(row.offer).toMatchObject({
			description: null,
			contacts: [{ value: '029 1' }, { value: '029 2000 0009' }]
		});
	});

	test('placements of others, and the second place', () => {
		const service = aService({
			locations: [aPlace(), aPlace({ id: idOf(900_001), town: 'Bala' })]
		});
		const row = check({ service_id: service.id, tiers: 'targeted', place_en: 'Hall' }, [service]);
		expect(row.offer?.tiers.map(({ tier, proposed_by }) => `${tier} ${proposed_by}`)).toEqual([
			'primary record',
			'targeted provider'
		]);
		expect(row.offer?.locations).toMatchObject([
			{ name: { en: 'Hall' }, town: 'Bangor', longitude: -4.13 },
			{ town: 'Bala' }
		]);
	});
});

describe('a withheld location', () => {
	const cells: Cells = {
		...least,
		withheld: 'yes',
		areas: 'Gwynedd',
		town: 'Bala',
		postcode: 'LL23 7AB',
		latitude: '52.91',
		longitude: '-3.6'
	};

	test('refuses the cells of a place, and keeps nothing of them', () => {
		const row = check(cells);
		expect(problems(row)).toEqual([
			'town: withheld-place',
			'postcode: withheld-place',
			'latitude: withheld-place',
			'longitude: withheld-place'
		]);
		expect(JSON.stringify(row)).not.toMatch(/Bala|LL23|52\.91|3\.6/);
	});

	test('holds for a service that is withheld on the record, whatever the row says of it', () => {
		const service = aService({ location_withheld: true });
		const row = check({ service_id: service.id, town: 'Bala' }, [service]);
		expect(problems(row)).toEqual(['town: withheld-place']);
		expect(JSON.stringify(row)).not.toContain('Bala');
	});

	test('an answer that is not understood counts as withheld', () => {
		const row = check({ ...cells, withheld: 'perhaps' });
		expect(row.outcome).toBe('refused');
		expect(JSON.stringify(row)).not.toMatch(/Bala|LL23/);
	});

	test('refuses a web page and a postcode in the words, without repeating them', () => {
		const row = check({
			...least,
			withheld: 'yes',
			url: 'https://refuge.example/bala',
			description_en: 'Near LL23 7AB'
		});
		expect(problems(row)).toEqual(['url: withheld-path', 'description_en: withheld-text']);
		expect(JSON.stringify(row)).not.toMatch(/bala|LL23/);
	});

	test('a service that becomes withheld loses its places', () => {
		const service = aService({
			locations: [aPlace()],
			delivery: [{ mode: 'site', basis: 'stated' }]
		});
		const row = check({ service_id: service.id, withheld: 'yes' }, [service]);
		expect(row).toMatchObject({
			outcome: 'changed',
			changed: ['withheld', 'town', 'latitude', 'longitude']
		});
		expect(row.offer).toMatchObject({ locations: [], delivery: [{ mode: 'area' }] });
	});
});
