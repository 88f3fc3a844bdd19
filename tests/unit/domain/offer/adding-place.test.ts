import { expect, test } from 'vitest';
import { findSite } from '../../../../src/lib/domain/offer/find-site.ts';
import type { OfferDraft } from '../../../../src/lib/domain/offer/offer.ts';
import type { Values } from '../../../../src/lib/domain/offer/question.ts';
import { addingPlace, goingOn } from '../../../../src/lib/domain/offer/questions/adding-place.ts';
import { aDraft, GIVEN as KNOWN } from './a-draft.ts';
import { GIVEN, typed } from './welsh-sites.ts';

const site = (values: Values) =>
	typed({ town: values.town?.[0] ?? '', address: values.address?.[0] ?? '' });
const find = (values: Values) => findSite(site(values), GIVEN);
const CAERNARFON = { town: ['Caernarfon'], address: ['1 Stryd Fawr'] };
const atPlaces = aDraft({ delivery: [{ mode: 'site', basis: 'stated' }] });

function add(values: Values, draft: OfferDraft): OfferDraft {
	const read = addingPlace(find).read(values, draft, KNOWN);
	if (!read.ok) throw new Error('refused');
	return { ...draft, ...read.change };
}
const goOn = (values: Values, draft: OfferDraft) => {
	const read = goingOn(site, find).read(values, draft, KNOWN);
	return read.ok ? read.change : read.problems.map(({ code }) => code);
};

test('going on asks about what was typed and is no place of the offer yet', () => {
	expect(goOn(CAERNARFON, atPlaces)).toEqual(['not-added']);
	expect(goOn({ town: ['Nowhere at all'] }, atPlaces)).toEqual(['not-added']);
	const one = add(CAERNARFON, atPlaces);
	expect(goOn({ town: ['Bangor, Gwynedd'] }, one)).toEqual(['not-added']);
	expect(goOn(CAERNARFON, one)).toEqual({});
	expect(goOn({ town: [''] }, one)).toEqual({});
	expect(goOn({}, atPlaces)).toEqual(['place']);
});

test('two addresses in the middle of one town are two places', () => {
	const one = add(CAERNARFON, atPlaces);
	const two = add({ ...CAERNARFON, address: ['2 Stryd Fawr'] }, one);
	expect(two.locations?.map(({ address_1 }) => address_1)).toEqual([
		'1 Stryd Fawr',
		'2 Stryd Fawr'
	]);
	expect(add(CAERNARFON, two).locations).toHaveLength(2);
});

test('a withheld offer takes no place, whatever was typed', () => {
	const withheld = { ...atPlaces, location_withheld: true };
	expect(addingPlace(find).read(CAERNARFON, withheld, KNOWN)).toMatchObject({ ok: false });
});
