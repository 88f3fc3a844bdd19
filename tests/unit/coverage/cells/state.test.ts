import { describe, expect, it, test } from 'vitest';
import {
	certaintyOfCell,
	coverageStateOf,
	recordStateOf,
	type Recorded
} from '../../../../src/lib/coverage/cells/state.ts';

const recorded = (changes: Partial<Recorded>): Recorded => ({
	records: 2,
	closed: 0,
	inPerson: 2,
	placed: 2,
	remoteSure: 0,
	remoteCounts: false,
	share: 1,
	...changes
});

describe('what the record shows', () => {
	it.each([
		['none-recorded', { records: 0, inPerson: 0, placed: 0 }],
		['closed', { closed: 2 }],
		['reached', { closed: 1 }],
		['remote-only', { inPerson: 0, placed: 0, remoteSure: 2, share: 0 }],
		['place-not-recorded', { placed: 0, share: 0 }],
		['out-of-reach', { share: 0.49 }],
		['reached', { share: 0.5 }],
		['reached', { inPerson: 0, placed: 0, remoteSure: 1, remoteCounts: true }],
		['place-not-recorded', { placed: 0, remoteCounts: true, share: 0 }],
		['out-of-reach', { placed: 0, remoteSure: 1, remoteCounts: true, share: 0.2 }]
	] as const)('is %s of %j', (state, changes) => {
		expect(recordStateOf(recorded(changes), 0.5)).toBe(state);
	});
});

test('a record outranks a declaration, and a check outranks both', () => {
	const of = (records: number, confirmed: number, outOfDate: number, declaredNone = true) =>
		certaintyOfCell({ records, confirmed, outOfDate, declaredNone });
	expect(of(3, 1, 1)).toBe('confirmed');
	expect(of(3, 0, 1)).toBe('out-of-date');
	expect(of(3, 0, 0)).toBe('unconfirmed');
	expect(of(0, 0, 0)).toBe('declared-none');
	expect(of(0, 0, 0, false)).toBe('not-known');
});

describe('the state on the map', () => {
	it.each([
		['confirmed-gap', 'none-recorded', 'declared-none', 'none-recorded'],
		['not-known', 'none-recorded', 'not-known', 'none-recorded'],
		['unconfirmed', 'reached', 'unconfirmed', 'none-recorded'],
		['unconfirmed', 'closed', 'out-of-date', 'none-recorded'],
		['closed-doors', 'closed', 'confirmed', 'closed'],
		['out-of-reach', 'out-of-reach', 'confirmed', 'out-of-reach'],
		['out-of-reach', 'out-of-reach', 'confirmed', 'remote-only'],
		['out-of-reach', 'place-not-recorded', 'confirmed', 'place-not-recorded'],
		['covered', 'reached', 'confirmed', 'reached'],
		// Only unconfirmed records bring it within reach, or keep it open.
		['unconfirmed', 'reached', 'confirmed', 'out-of-reach'],
		['unconfirmed', 'out-of-reach', 'confirmed', 'closed']
	] as const)('is %s: %s, %s, confirmed alone %s', (state, record, certainty, confirmed) => {
		expect(coverageStateOf(record, certainty, confirmed, [])).toBe(state);
	});

	it('is thin with any warning', () => {
		expect(coverageStateOf('reached', 'confirmed', 'reached', ['not-in-welsh'])).toBe('thin');
	});
});
