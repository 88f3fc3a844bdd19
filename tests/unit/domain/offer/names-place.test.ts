import { describe, expect, test } from 'vitest';
import { placesNamedIn } from '../../../../src/lib/domain/offer/names-place.ts';
import { english } from '../a-service.ts';
import { seedReference, seedServices } from '../seed-record.ts';

const facts = {
	settlements: seedReference.settlements,
	areas: seedReference.areas,
	outwardCodes: seedReference.outward_codes
};
const inDescription = (en: string) =>
	placesNamedIn({ description: english(en) }, facts).map(({ said, kind }) => `${kind}: ${said}`);

describe('a text', () => {
	test.each([
		['We meet near LL57 1TF on Mondays', ['postcode: LL57 1TF']],
		['Ring from ll571tf', ['postcode: ll571tf']],
		['Families in LL57', ['district: LL57']],
		['A house in Bangor', ['settlement: Bangor']],
		['Tŷ ym Mangor, ger Caernarfon', ['settlement: Caernarfon']],
		['Near Betws-y-Coed.', ['settlement: Betws y Coed']],
		['rooms in bangor', ['settlement: bangor']],
		['Help for families in Gwynedd, Cardiff and Blaenau Gwent', []],
		['Run by Newport City Council', []],
		['We hope to hear from you. Ask for the M4 leaflet, open 9 to 5.', []]
	])('%s', (text, expected) => {
		expect(inDescription(text)).toEqual(expected);
	});
});

test('each part is looked at, in both languages, and said by its own name', () => {
	const found = placesNamedIn(
		{
			name: { en: 'Safe house', cy: 'Llety Abertawe ac Aberystwyth', cy_state: 'human' },
			contacts: [
				{ kind: 'email', value: 'aberystwyth@example.org', label: english('Tenby office') }
			],
			schedules: [
				{
					byday: ['MO'],
					opens_at: null,
					closes_at: null,
					description: english('In Mold on Mondays')
				}
			]
		},
		facts
	);
	expect(found.map(({ part, said }) => [part, said])).toEqual([
		['name', 'Aberystwyth'],
		['contacts', 'aberystwyth'],
		['contacts', 'Tenby'],
		['schedules', 'Mold']
	]);
});

test.each([
	['https://example.org/', []],
	['https://example.org/our-houses', ['path']],
	['https://example.org/?house=3', ['path']],
	['https://aberystwyth-refuge.org.uk/', ['host']],
	['not an address', []]
])('the web address %s', (url, kinds) => {
	expect(placesNamedIn({ url }, facts).map(({ kind }) => kind)).toEqual(kinds);
});

test('of the withheld services in the facts none names a place', () => {
	const withheld = seedServices.filter((service) => service.location_withheld);
	expect(withheld.length).toBeGreaterThan(15);
	expect(withheld.flatMap((service) => placesNamedIn(service, facts))).toEqual([]);
});

test('of the placed services in the facts most names are found', () => {
	const authorities = facts.areas.map(({ name }) => name.en);
	const named = seedServices.filter(
		({ locations, name }) =>
			locations[0]?.town &&
			!authorities.includes(locations[0].town) &&
			(name.en ?? '').includes(locations[0].town)
	);
	const found = named.filter(({ name }) => placesNamedIn({ name }, facts).length > 0);
	expect(named.length).toBeGreaterThan(20);
	expect(found.length / named.length).toBeGreaterThan(0.9);
});
