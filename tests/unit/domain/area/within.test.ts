import { expect, test } from 'vitest';
import { isWithin } from '../../../../src/lib/domain/area/within.ts';

const NORTH = { code: 'NW', members: ['W06000001', 'W06000002'] };
const ANGLESEY = { code: 'W06000001', members: ['W06000001'] };

test.each([
	[{ area: 'W06000001', region: null }, NORTH, true],
	[{ area: 'W06000023', region: null }, NORTH, false],
	[{ area: null, region: 'NW' }, NORTH, true],
	[{ area: null, region: 'PW' }, NORTH, false],
	[{ area: null, region: null }, NORTH, false],
	[{ area: 'W06000001', region: null }, ANGLESEY, true],
	[{ area: null, region: 'NW' }, ANGLESEY, false]
])('%j of %j: %s', (thing, place, within) => {
	expect(isWithin(thing, place)).toBe(within);
});
