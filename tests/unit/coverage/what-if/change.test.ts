import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_AGES, agesBetween } from '../../../../src/lib/coverage/ages.ts';
import {
	changeWord,
	parseChange,
	type Change
} from '../../../../src/lib/coverage/what-if/change.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { idOf } from '../../domain/a-service.ts';
import { changes } from './changes.ts';

describe('a change in an address', () => {
	it('is read as it was written, whatever it changes', () => {
		fc.assert(
			fc.property(changes, (change) => {
				const word = changeWord(change);
				expect(parseChange(word)).toEqual(change);
				expect(word).toMatch(/^[\w.-]+$/);
			}),
			{ numRuns: 500 }
		);
	});

	it('reads as its words say', () => {
		const word = 'add.secondary.parenting.at-310800-291600.km-25.ages-0-11.welsh.places-20';
		expect(parseChange(word)).toEqual({
			act: 'add',
			tier: 'secondary',
			category: 'parenting',
			place: { x: 310_800, y: 291_600, reach: 25_000 },
			areas: [],
			ages: agesBetween(0, 11),
			welsh: true,
			capacity: 20
		});
		expect(parseChange('add.targeted.ifst.in-W06000008-W06000009')).toEqual({
			act: 'add',
			tier: 'targeted',
			category: 'ifst',
			place: null,
			areas: ['W06000008', 'W06000009'],
			ages: ALL_AGES,
			welsh: false,
			capacity: null
		});
	});

	it.each([
		['', ''],
		['open.the.door', 'open'],
		['close', 'close'],
		['close.not-a-service', 'not-a-service'],
		[`close.${idOf(1)}.at-310800-291600`, 'at-310800-291600'],
		[`move.${idOf(1)}`, `move.${idOf(1)}`],
		[`move.${idOf(1)}.at-999999-291600`, 'at-999999-291600'],
		['add.somewhere.parenting.at-310800-291600', 'somewhere'],
		['add.secondary.Parenting!.at-310800-291600', 'Parenting!'],
		['add.secondary.parenting', 'add.secondary.parenting'],
		['add.secondary.parenting.at-31-29', 'at-31-29'],
		['add.secondary.parenting.at-530000-180000', 'at-530000-180000'],
		['add.secondary.parenting.in-E06000001', 'in-E06000001'],
		['add.secondary.parenting.at-310800-291600.km-0', 'km-0'],
		['add.secondary.parenting.at-310800-291600.km-101', 'km-101'],
		['add.secondary.parenting.at-310800-291600.ages-9-3', 'ages-9-3'],
		['add.secondary.parenting.at-310800-291600.ages-0-18', 'ages-0-18'],
		['add.secondary.parenting.at-310800-291600.places-0', 'places-0'],
		['add.secondary.parenting.at-310800-291600.places-1e3', 'places-1e3'],
		['add.secondary.parenting.at-310800-291600.cymraeg', 'cymraeg']
	])('that can not be read says which part: %j', (text, wrong) => {
		expect(parseChange(text)).toEqual({ wrong });
	});

	it('may stand at a place for some areas only', () => {
		expect(parseChange('add.secondary.parenting.at-310800-291600.in-W06000008')).toMatchObject({
			place: { x: 310_800, y: 291_600, reach: 0 },
			areas: ['W06000008']
		});
	});

	it('never throws, and names a part of what it was given', () => {
		const words = fc.constantFrom(...TIERS, 'add', 'move', 'close', idOf(1), 'at-310800-291600');
		const other = fc.oneof(words, fc.string(), fc.constantFrom('km-', 'ages-1', 'in-', '-', 'at-'));
		fc.assert(
			fc.property(fc.array(other), (parts) => {
				const text = parts.join('.');
				const change: Change | { wrong: string } = parseChange(text);
				if ('wrong' in change) expect(text).toContain(change.wrong);
				else expect(parseChange(changeWord(change))).toEqual(change);
			}),
			{ numRuns: 1_000 }
		);
	});
});
