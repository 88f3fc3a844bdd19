import { expect, it } from 'vitest';
import { USUAL_QUERY } from '../../../../src/lib/coverage/query/coverage-query.ts';
import { coverageResult, usualView } from '../../../../src/lib/views/coverage/coverage-result.ts';
import { seedCoverage } from './seed-coverage.ts';

const setting = seedCoverage();

it('opens on the record until half of the cells are confirmed', () => {
	expect(usualView({ confirmed: 0, cells: 682 })).toBe('record');
	expect(usualView({ confirmed: 340, cells: 682 })).toBe('record');
	expect(usualView({ confirmed: 341, cells: 682 })).toBe('confirmed');
	expect(usualView({ confirmed: 0, cells: 0 })).toBe('record');
});

it('shows the view a reader asked for', () => {
	expect(coverageResult(setting, USUAL_QUERY).view).toBe('record');
	expect(coverageResult(setting, { ...USUAL_QUERY, view: 'confirmed' }).view).toBe('confirmed');
});

it('counts the cells that apply: every kind in every area of the seed', () => {
	expect(coverageResult(setting, USUAL_QUERY).confirmed).toEqual({ confirmed: 0, cells: 682 });
});

it('leaves out services that are not to be kept', () => {
	const without = coverageResult(setting, USUAL_QUERY, () => false);
	const records = without.matrix.areas.flatMap(({ cells }) => cells.map(({ record }) => record));
	expect(new Set(records)).toEqual(new Set(['none-recorded']));
});
