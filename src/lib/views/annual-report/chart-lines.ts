import type { ReportBlock } from '../../domain/annual-report/report-text.ts';

type Chart = Extract<ReportBlock, { kind: 'chart' }>;

/** The room of a chart, in its own units; lines are drawn between the margins. */
export const CHART = {
	width: 640,
	height: 280,
	left: 48,
	right: 150,
	top: 14,
	bottom: 34
} as const;

export type ChartDrawing = {
	grid: { y: number; label: string }[];
	days: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
	lines: {
		name: string;
		tone: string;
		path: string;
		points: { x: number; y: number }[];
		/** Where its name stands: beside its end, apart from the others. */
		label: { x: number; y: number };
	}[];
};

const TOPS = [10, 25, 50, 100];
/** Between two names, so that neither covers the other. */
const LEAST_APART = 18;

/** Lays the lines of a chart out: time by days, from 0 up to the next round figure. */
export function chartDrawing({ days, lines }: Chart): ChartDrawing {
	const highest = Math.max(0, ...lines.flatMap(({ percent }) => percent.map((one) => one ?? 0)));
	const top = TOPS.find((one) => one >= highest) ?? 100;
	const times = days.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
	const [first = 0, last = first] = [times.at(0), times.at(-1)];
	const room = CHART.width - CHART.left - CHART.right;
	const tall = CHART.height - CHART.top - CHART.bottom;
	const x = (time: number) =>
		round(CHART.left + (room * (time - first)) / Math.max(1, last - first));
	const y = (percent: number) => round(CHART.top + tall * (1 - percent / top));
	const drawn = lines.map(({ name, tone, percent }) => {
		const points = percent.flatMap((value, at) =>
			value === null ? [] : [{ x: x(times[at]!), y: y(value) }]
		);
		return {
			name,
			tone,
			points,
			path: points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
			label: { x: CHART.width - CHART.right + 12, y: points.at(-1)?.y ?? y(0) }
		};
	});
	const inOrder = drawn.toSorted((one, other) => one.label.y - other.label.y);
	inOrder.forEach(({ label }, at) => {
		const above = inOrder[at - 1]?.label.y ?? -Infinity;
		label.y = Math.max(label.y, above + LEAST_APART);
	});
	// What was pushed below the ground goes up again, the lowest first.
	inOrder.toReversed().forEach(({ label }, at, all) => {
		const below = all[at - 1]?.label.y ?? y(0) + LEAST_APART;
		label.y = Math.min(label.y, below - LEAST_APART);
	});
	return {
		grid: [0, top / 2, top].map((percent) => ({ y: y(percent), label: `${percent}%` })),
		days: [
			{ at: 0, anchor: 'start' as const },
			...(last > first ? [{ at: days.length - 1, anchor: 'end' as const }] : [])
		].map(({ at, anchor }) => ({ x: x(times[at]!), label: days[at]!.label, anchor })),
		lines: drawn
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;
