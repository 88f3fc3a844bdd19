import { describe, expect, test } from 'vitest';
import { reportContentsSchema } from '../../../../src/lib/domain/annual-report/annual-report.ts';
import type { ReportBlock } from '../../../../src/lib/domain/annual-report/report-text.ts';
import { chartDrawing, CHART } from '../../../../src/lib/views/annual-report/chart-lines.ts';
import { percentWords, pointWords } from '../../../../src/lib/views/annual-report/percent-words.ts';
import { reportContents } from '../../../../src/lib/views/annual-report/report-contents.ts';
import { sourceOf } from '../../coverage/annual-report/a-year.ts';

const wales = reportContents(sourceOf());
const north = reportContents(sourceOf('NW'));
const powys = reportContents(sourceOf('PW'));

const blocks = (contents: typeof wales, locale: 'en' | 'cy'): ReportBlock[] =>
	contents.texts[locale].sections.flatMap((section) => section.blocks);
const shape = (contents: typeof wales, locale: 'en' | 'cy') =>
	contents.texts[locale].sections.map(({ id, blocks: own }) => [
		id,
		own.map((block) =>
			'rows' in block ? `${block.kind} ${block.rows.length}x${block.heads.length}` : block.kind
		)
	]);

describe('a report', () => {
	test('is of one shape in both languages, whichever the edition', () => {
		for (const contents of [wales, north, powys]) {
			expect(shape(contents, 'cy')).toEqual(shape(contents, 'en'));
			expect(contents.texts.cy.headlines).toHaveLength(contents.texts.en.headlines.length);
		}
	});

	test('reads the same after it was kept', () => {
		const kept = JSON.parse(JSON.stringify(wales));
		expect(reportContentsSchema.parse(kept)).toEqual(kept);
	});

	test('has no words of the other language in its Welsh, but names and what the record says', () => {
		const english = new Set(
			blocks(wales, 'en').flatMap((block) =>
				block.kind === 'text' ? block.words.map(({ text }) => text) : []
			)
		);
		const left = blocks(wales, 'cy').flatMap((block) =>
			block.kind === 'text'
				? block.words.filter(({ text, lang }) => !lang && text.trim() !== '' && english.has(text))
				: []
		);
		expect(left).toEqual([]);
	});

	test('every row has a cell under every head', () => {
		for (const contents of [wales, north, powys]) {
			for (const block of blocks(contents, 'cy')) {
				if (block.kind !== 'table' && block.kind !== 'scorecard') continue;
				for (const row of block.rows) expect(row.cells).toHaveLength(block.heads.length - 1);
			}
		}
	});

	test('children are whole tens wherever they are shown', () => {
		const [scorecard] = wales.files;
		const at = scorecard!.columns.findIndex(({ name }) => name === 'reached');
		for (const row of scorecard!.rows) expect(Number(row[at]) % 10).toBe(0);
	});

	test('a region’s sections follow need, range, sufficiency, Welsh, stability', () => {
		expect(north.texts.en.sections.map(({ id }) => id)).toEqual([
			'use',
			'need',
			'range',
			'sufficiency',
			'welsh',
			'stability',
			'unknown',
			'method'
		]);
	});

	test('a region of one area stands once', () => {
		const card = blocks(powys, 'en').find((block) => block.kind === 'scorecard')!;
		expect(card.rows).toHaveLength(1);
	});
});

describe('the data of a report', () => {
	test('the dictionary says what every column of every file means, in both languages', () => {
		const dictionary = wales.files.at(-1)!;
		for (const { name, columns } of wales.files.slice(0, -1)) {
			for (const column of columns) {
				const row = dictionary.rows.find((one) => one[0] === name && one[1] === column.name);
				expect(row, `${name}.${column.name}`).toBeDefined();
				expect(row![2]).not.toBe(row![3]);
			}
		}
	});

	test('every row is as wide as its file', () => {
		for (const { columns, rows } of wales.files) {
			for (const row of rows) expect(row).toHaveLength(columns.length);
		}
	});
});

describe('words for shares', () => {
	test('little is not nothing, most is not all', () => {
		expect([0, 0.004, 0.5, 0.996, 1].map(percentWords)).toEqual([
			'0%',
			'<1%',
			'50%',
			'>99%',
			'100%'
		]);
	});
	test('a change is that of the figures shown', () => {
		expect(pointWords(0.304, 0.336)).toBe('+4');
		expect(pointWords(0.336, 0.304)).toBe('−4');
		expect(pointWords(0.3, 0.304)).toBe('0');
	});
});

test('a chart keeps its lines within its room, and its names apart', () => {
	const [chart] = blocks(wales, 'en').filter((block) => block.kind === 'chart');
	const { lines, grid } = chartDrawing(chart!);
	const names = lines.map(({ label }) => label.y).sort((one, other) => one - other);
	names.reduce((above, y) => {
		expect(y - above).toBeGreaterThanOrEqual(17.9);
		return y;
	});
	for (const { points } of lines) {
		for (const { x, y } of points) {
			expect(x).toBeGreaterThanOrEqual(CHART.left);
			expect(x).toBeLessThanOrEqual(CHART.width - CHART.right);
			expect(y).toBeGreaterThanOrEqual(grid.at(-1)!.y);
			expect(y).toBeLessThanOrEqual(grid[0]!.y);
		}
	}
});

test('a chart of two snapshots of one day names the day once', () => {
	const days = [1, 2].map(() => ({ day: '2026-11-22', label: '22 November 2026' }));
	const lines = [{ name: 'Primary', tone: 'primary' as const, percent: [20, 30] }];
	const drawing = chartDrawing({ kind: 'chart', title: '', says: '', days, lines });
	expect(drawing.days).toEqual([{ x: CHART.left, label: '22 November 2026', anchor: 'start' }]);
	expect(drawing.lines[0]!.points).toHaveLength(2);
});
