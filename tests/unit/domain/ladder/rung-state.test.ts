import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../../src/lib/domain/ladder/offer.ts';
import { rungState, stands } from '../../../../src/lib/domain/ladder/rung-state.ts';
import { aService } from '../a-service.ts';

const anOffer = (changes: Partial<Offer> = {}): Offer => ({
	service: aService(),
	place: null,
	metres: null,
	inReach: true,
	group: 'comes',
	known: true,
	open: true,
	certainty: 'unconfirmed',
	onlyRemote: false,
	...changes
});
const expected = { saidToExist: false, expected: true };
const state = (...offers: Partial<Offer>[]) => rungState(offers.map(anOffer), expected);

describe('a rung', () => {
	it('with one confirmed offer in reach is confirmed', () => {
		expect(state({}, { certainty: 'confirmed' }, { open: false })).toBe('confirmed');
	});

	it('of which nobody has confirmed anything, or not lately, says so and still stands', () => {
		expect(state({}, { certainty: 'out-of-date' })).toBe('unconfirmed');
		expect(stands('unconfirmed')).toBe(true);
	});

	it('whose confirmed offer is too far or closed is not confirmed by it', () => {
		expect(state({}, { certainty: 'confirmed', group: 'far' })).toBe('unconfirmed');
		expect(state({}, { certainty: 'confirmed', open: false })).toBe('unconfirmed');
	});

	it('names why it cannot be stood on', () => {
		expect(state({ group: 'remote', onlyRemote: true })).toBe('phone');
		expect(state({ group: 'far' })).toBe('far');
		expect(state({ group: 'far' }, { group: 'remote', onlyRemote: true })).toBe('phone or far');
		expect(state({ open: false }, { open: false, certainty: 'confirmed' })).toBe('closed');
		for (const missing of ['phone', 'far', 'phone or far', 'closed', 'said', 'none'] as const) {
			expect(stands(missing)).toBe(false);
		}
	});

	it('stands on a phone line where that kind of help reaches families by phone', () => {
		expect(state({ group: 'remote', onlyRemote: false })).toBe('unconfirmed');
	});

	it('without a record is not known; a statement or a kind that belongs elsewhere says more', () => {
		expect(rungState([], expected)).toBe('none');
		expect(rungState([], { saidToExist: true, expected: true })).toBe('said');
		expect(rungState([], { saidToExist: false, expected: false })).toBe('not expected');
		expect(rungState([], { saidToExist: true, expected: false })).toBe('said');
	});
});
