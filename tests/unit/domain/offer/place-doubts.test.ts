import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	findSite,
	type FoundSite,
	type TypedSite
} from '../../../../src/lib/domain/offer/find-site.ts';
import { placeDoubts } from '../../../../src/lib/domain/offer/place-doubts.ts';
import { positionText } from '../../../../src/lib/domain/offer/typed-position.ts';
import { metresBetween } from '../../../../src/lib/domain/place/whereabouts.ts';
import type { OfferDraft } from '../../../../src/lib/domain/offer/offer.ts';
import { seedPlaces } from '../place/seed-places.ts';
import { anyPoint, GIVEN, typed } from './welsh-sites.ts';

function doubts(
	said: Partial<TypedSite>,
	draft: Pick<OfferDraft, 'areas' | 'locations'> = {}
): ReturnType<typeof placeDoubts> {
	const found = findSite(typed(said), GIVEN);
	if (found.outcome !== 'site') throw new Error(found.outcome);
	return placeDoubts(found, typed(said), draft, GIVEN);
}
const kinds = (...of: Parameters<typeof doubts>) => doubts(...of).map(({ kind }) => kind);

test('a place that agrees with everything raises no doubt', () => {
	const bangor = { town: 'Bangor, Gwynedd', postcode: 'LL57 1TF', position: '53.22751, -4.12932' };
	expect(doubts(bangor, { areas: ['W06000002'] })).toEqual([]);
	expect(doubts({ town: 'Llandudno' })).toEqual([]);
});

test('asks about a place outside the council areas that the offer is for', () => {
	expect(doubts({ town: 'Llandudno' }, { areas: ['W06000002'] })).toEqual([
		{ kind: 'outside-areas', gss: 'W06000003' }
	]);
});

test('asks about a position far from the town or the postcode beside it', () => {
	const cardiff = '51.4816, -3.1791';
	expect(doubts({ position: cardiff, town: 'Llandudno' })).toContainEqual({
		kind: 'far-from-town',
		town: 'Llandudno',
		km: expect.any(Number)
	});
	expect(kinds({ position: cardiff, postcode: 'LL57 1TF' })).toContain('far-from-postcode');
	expect(kinds({ town: 'Llandudno', postcode: 'CF10 1AA' })).toContain('far-from-postcode');
	expect(kinds({ position: cardiff, town: 'Cardiff', postcode: 'CF10 1AA' })).toEqual([]);
});

test('asks about a place over the border as it is drawn, and by another council', () => {
	// Chester's edge, and the bridge between Cardiff and Penarth.
	expect(kinds({ position: '53.1900, -2.9000' })).toContain('edge');
	expect(kinds({ position: '51.4700, -3.2100' })).toContain('border');
});

test('says when the place is there already, and only then', () => {
	fc.assert(
		fc.property(fc.constantFrom(...seedPlaces.settlements), anyPoint, ({ point }, other) => {
			const found = findSite(typed({ position: positionText(point) }), GIVEN) as FoundSite;
			const there = { ...found.place, longitude: other.lon, latitude: other.lat };
			const near =
				metresBetween({ lon: found.place.longitude, lat: found.place.latitude }, other) < 25;
			const of = (locations: OfferDraft['locations']) =>
				placeDoubts(found, typed(), { locations }, GIVEN).some(
					({ kind }) => kind === 'there-already'
				);
			expect(of([found.place])).toBe(true);
			expect(of([there])).toBe(near);
		})
	);
});
