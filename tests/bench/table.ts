import type { Figure } from './figure.ts';

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => [
		figure.name,
		figure.n === null ? '' : figure.n.toLocaleString('en-GB'),
		figure.ours_ms === null ? amount(figure) : `${digits(figure.ours_ms)} ms`,
		figure.reference_ms === null ? '' : `${figure.reference} ${digits(figure.reference_ms)} ms`,
		figure.ratio === null ? '' : `${digits(figure.ratio)} times`,
		figure.aim ?? ''
	]);
	const all = [['figure', 'services', 'measured', 'reference', 'ratio', 'aim'], ...rows];
	const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
	return all
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
				)
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

const amount = ({ value, unit }: Figure): string =>
	value === null ? '' : `${value.toLocaleString('en-GB')} ${unit ?? ''}`.trim();

/** Three digits that mean something. */
const digits = (value: number): string =>
	Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 4 });
