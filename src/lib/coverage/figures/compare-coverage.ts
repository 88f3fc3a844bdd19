import { FIGURES, figuresAt, type Figure, type Figures } from '../../domain/history/figures.ts';
import type { CoverageRecord } from '../inputs.ts';
import { coverRecord } from './cover-record.ts';
import { figuresOf } from './figures-of.ts';

/** A record on its day, with the figures that were kept of it. */
export type DatedCoverage = { day: string; record: CoverageRecord; figures: Figures };

/** Children of a cell, or the difference of two. */
export type Children = Record<Figure, number>;

/**
 * Why the children of a cell changed. The three sum to the whole change, cell by cell:
 * `record`: services and declarations changed; `time`: checks and declarations ran out, with nothing
 * done to the record; `method`: the method, the kinds of help or the demand data changed.
 */
export type CellChange = {
	kind: string;
	area: string;
	before: Children;
	after: Children;
	record: Children;
	time: Children;
	method: Children;
};

/**
 * Compares what two records reach, the older first. The older one is worked out again on the later one's
 * places, kinds and areas, and again on the later day: what is left between is what the record did.
 * Cells that only one of the two has are those of the later one; what they were before is nothing.
 */
export function compareCoverage(before: DatedCoverage, after: DatedCoverage): CellChange[] {
	const { declarations } = before.record.reference;
	const old = {
		services: [...before.record.services],
		statements: [...before.record.statements],
		reference: { ...after.record.reference, declarations },
		smallAreas: after.record.smallAreas ?? null
	};
	const figures = (record: CoverageRecord, day: string): Figures => {
		const { inputs, matrix } = coverRecord(record, day);
		return figuresOf(matrix, inputs.kinds);
	};
	const then = figures(old, before.day);
	const aged = figures(old, after.day);
	const now = figures(after.record, after.day);
	return now.kinds.flatMap((kind) =>
		now.areas.map((area) => {
			const at = (of: Figures): Children => figuresAt(of, kind, area) ?? NOBODY;
			const kept = { before: at(before.figures), after: at(after.figures) };
			const steps = [at(then), at(aged), at(now)] as const;
			return {
				kind,
				area,
				...kept,
				time: difference(steps[0], steps[1]),
				record: difference(steps[1], steps[2]),
				method: sum(difference(kept.before, steps[0]), difference(steps[2], kept.after))
			};
		})
	);
}

const NOBODY = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Children;

const combine = (one: Children, other: Children, how: (a: number, b: number) => number): Children =>
	Object.fromEntries(FIGURES.map((name) => [name, how(one[name], other[name])])) as Children;

/** From one to the other. */
export const difference = (from: Children, to: Children): Children =>
	combine(from, to, (a, b) => b - a);

/** Both together. */
export const sum = (one: Children, other: Children): Children =>
	combine(one, other, (a, b) => a + b);
