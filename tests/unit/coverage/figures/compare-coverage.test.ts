import { describe, expect, test } from 'vitest';
import {
	compareCoverage,
	sum,
	type CellChange,
	type Children,
	type DatedCoverage
} from '../../../../src/lib/coverage/figures/compare-coverage.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import type { CoverageRecord } from '../../../../src/lib/coverage/inputs.ts';
import { FIGURES } from '../../../../src/lib/domain/history/figures.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const BEFORE = '2026-11-01';
const AFTER = '2027-11-20';

const recordWith = (services: readonly Service[], reference = seedReference): CoverageRecord => ({
	services: [...services],
	statements: [...seedStatements],
	reference
});
const figures = (record: CoverageRecord, day: string) => {
	const { inputs, matrix } = coverRecord(record, day);
	return figuresOf(matrix, inputs.kinds);
};
const on = (day: string, record: CoverageRecord): DatedCoverage => ({
	day,
	record,
	figures: figures(record, day)
});

const checked = seedServices.map((service, at) =>
	at % 3 === 0
		? { ...service, assurance: { checked_on: '2026-10-01', role: 'provider' as const } }
		: service
);
const total = (changes: readonly CellChange[], part: 'record' | 'time' | 'method'): Children =>
	changes.map((change) => change[part]).reduce(sum);
const none = (children: Children): boolean =>
	FIGURES.every((name) => Math.abs(children[name]) < 1e-6);

describe('why coverage changed', () => {
	test('the three reasons sum to the whole change, in every cell', () => {
		const need = seedReference.need.map((figure) =>
			figure.value === null ? figure : { ...figure, value: figure.value * 1.1 }
		);
		const later = recordWith(checked.slice(40), { ...seedReference, need });
		const changes = compareCoverage(on(BEFORE, recordWith(checked)), on(AFTER, later));
		expect(changes).toHaveLength(31 * 22);
		for (const { before, after, record, time, method } of changes) {
			const whole = sum(sum(record, time), method);
			for (const name of FIGURES) expect(before[name] + whole[name]).toBeCloseTo(after[name], 6);
		}
	});

	test('a service that closes is the record’s doing alone', () => {
		const changes = compareCoverage(
			on(BEFORE, recordWith(checked)),
			on(BEFORE, recordWith(checked.slice(100)))
		);
		expect(total(changes, 'record').reached).toBeLessThan(0);
		expect(none(total(changes, 'time'))).toBe(true);
		expect(none(total(changes, 'method'))).toBe(true);
	});

	test('a year in which nobody does anything is time’s doing: confirmed reach runs out', () => {
		const changes = compareCoverage(
			on(BEFORE, recordWith(checked)),
			on(AFTER, recordWith(checked))
		);
		expect(total(changes, 'time').confirmedReached).toBeLessThan(0);
		// A visiting team of a whole region counts as coming only while it is confirmed.
		expect(total(changes, 'time').reached).toBeLessThanOrEqual(0);
		expect(none(total(changes, 'record'))).toBe(true);
		expect(none(total(changes, 'method'))).toBe(true);
	});

	test('other numbers of children are the method’s doing, never the record’s', () => {
		const need = seedReference.need.map((figure) =>
			figure.value === null ? figure : { ...figure, value: figure.value * 2 }
		);
		const changes = compareCoverage(
			on(BEFORE, recordWith(checked)),
			on(BEFORE, recordWith(checked, { ...seedReference, need }))
		);
		expect(total(changes, 'method').children).toBeGreaterThan(0);
		expect(none(total(changes, 'record'))).toBe(true);
		expect(none(total(changes, 'time'))).toBe(true);
	});

	test('figures kept by an older method are the method’s doing', () => {
		const now = on(BEFORE, recordWith(checked));
		const { columns } = now.figures;
		const older = {
			...now,
			figures: {
				...now.figures,
				columns: { ...columns, reached: columns.reached.map((n) => n / 2) }
			}
		};
		const changes = compareCoverage(older, now);
		expect(total(changes, 'method').reached).toBeGreaterThan(0);
		expect(none(total(changes, 'record'))).toBe(true);
	});
});
