import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOffers } from '../../../../src/lib/domain/offer/diff.ts';
import { offerSchema, OFFER_PARTS, type Offer } from '../../../../src/lib/domain/offer/offer.ts';
import { aPlace, aService, english, idOf, onTier } from '../a-service.ts';

const offer = (changes: Partial<Offer> = {}): Offer =>
	offerSchema.parse({ ...aService(), ...changes });
const base = offer();
const changesOf = (changes: Partial<Offer>) => diffOffers(base, offer(changes));

describe('texts', () => {
	test('each language is looked at by itself, and the state of the Welsh too', () => {
		const draft = { en: 'One', cy: 'Un', cy_state: 'draft' } as const;
		expect(changesOf({ name: draft })).toEqual([
			expect.objectContaining({ kind: 'text', part: 'name', en: false, cy: true, state: true })
		]);
		expect(
			diffOffers(offer({ name: draft }), offer({ name: { ...draft, cy_state: 'human' } }))
		).toEqual([expect.objectContaining({ part: 'name', en: false, cy: false, state: true })]);
	});

	test('a text that comes or goes is a change of each language it has', () => {
		const [came] = changesOf({ description: english('Help at home') });
		expect(came).toMatchObject({ before: null, en: true, cy: false, state: false });
	});
});

test('one value of a group is one change, with what it was', () => {
	expect(changesOf({ eligibility: { ...base.eligibility, minimum_age: 4 } })).toEqual([
		{ kind: 'value', part: 'eligibility', field: 'minimum_age', before: null, after: 4 }
	]);
	expect(changesOf({ cost: { free: false, description: english('£2') } })).toMatchObject([
		{ part: 'cost', field: 'free', before: null, after: false },
		{ kind: 'text', part: 'cost', field: 'description' }
	]);
});

describe('lists', () => {
	test('what came and what went', () => {
		expect(changesOf({ areas: ['W06000001', 'W06000003'] })).toEqual([
			{
				kind: 'list',
				part: 'areas',
				field: null,
				added: ['W06000001', 'W06000003'],
				removed: ['W06000002'],
				kept: []
			}
		]);
	});

	test('a place is the same place under another id', () => {
		const before = offer({ locations: [aPlace()] });
		expect(diffOffers(before, offer({ locations: [{ ...aPlace(), id: idOf(5) }] }))).toEqual([]);
		expect(
			diffOffers(before, offer({ locations: [{ ...aPlace(), id: null, town: 'Mold' }] }))
		).toHaveLength(1);
	});

	test('who reviewed a placement is not said by an offer; who made it and why is', () => {
		const reviewed = {
			...onTier('primary'),
			reviewed_by: 'editor',
			reviewed_on: '2026-11-01'
		} as const;
		expect(changesOf({ tiers: [reviewed] })).toEqual([]);
		expect(
			changesOf({ tiers: [{ ...onTier('primary'), reason: english('Open to all') }] })
		).toHaveLength(1);
		expect(changesOf({ tiers: [{ ...onTier('primary'), proposed_by: 'provider' }] })).toHaveLength(
			1
		);
	});

	test('the first kind of help is another, though the list is the same', () => {
		const before = offer({ categories: ['parenting', 'play'] });
		expect(diffOffers(before, offer({ categories: ['play', 'parenting'] }))).toEqual([
			{ kind: 'first', part: 'categories', field: null, before: 'parenting', after: 'play' }
		]);
	});
});

test('of a service nobody sees yet everything that is said is new', () => {
	const parts = diffOffers(null, base).map(({ part }) => part);
	expect(parts).toContain('name');
	expect(parts).toContain('tiers');
	expect(parts).not.toContain('contacts');
});

test('changes stand in the order of the parts', () => {
	const parts = changesOf({ areas: [], name: english('Two'), status: 'inactive' }).map(
		({ part }) => part
	);
	expect(parts).toEqual(OFFER_PARTS.filter((part) => parts.includes(part)));
});

test('an offer differs in nothing from itself, in whatever order its lists and fields stand', () => {
	const lists = fc.record({
		areas: fc.uniqueArray(fc.constantFrom('W06000001', 'W06000002', 'W06000003')),
		languages: fc.uniqueArray(fc.constantFrom('en', 'cy', 'pl')),
		channels: fc.uniqueArray(
			fc.constantFrom('phone' as const, 'online' as const, 'in person' as const)
		)
	});
	fc.assert(
		fc.property(lists, (given) => {
			const turned = {
				areas: [...given.areas].reverse(),
				languages: [...given.languages].reverse(),
				channels: [...given.channels].reverse()
			};
			expect(diffOffers(offer(given), offer(turned))).toEqual([]);
		})
	);
});
