import { expect, it } from 'vitest';
import { checkedSetting, seedMatrix } from './seed-matrix.ts';

const sum = (lines: readonly { count: string }[]) =>
	lines.reduce((total, { count }) => total + Number(count.replace(',', '')), 0);

it('counts every kind of every council area once: in what is shown, in how sure, in the other view', () => {
	for (const search of ['', 'view=confirmed', 'ages=0-4', 'welsh=1']) {
		const { how, result } = seedMatrix(search);
		const { cells } = result.confirmed;
		expect(sum(how.shown.lines), search).toBe(cells);
		expect(sum(how.sure)).toBe(cells);
		expect(sum(how.other.lines)).toBe(cells);
		expect(how.other.title).toBe(`The same ${cells} today`);
	}
});

it('counts the blocks that the matrix draws', () => {
	const { how, rows } = seedMatrix();
	const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
	for (const { fill, count } of how.shown.lines) {
		expect(Number(count), fill).toBe(blocks.filter((block) => block.fill === fill).length);
	}
	for (const { foot, count } of how.sure) {
		expect(Number(count), foot).toBe(blocks.filter((block) => block.foot === foot).length);
	}
});

it('reads a real row aloud, block by block', () => {
	const { how, row } = seedMatrix('tier=primary');
	const cell = row('W06000008').cells[1]!;
	expect(how.example.kinds.map(({ fill, foot }) => ({ fill, foot }))).toEqual(cell.blocks);
	expect(how.example.sentence).toBe(cell.sentence);
	expect(how.example.where).toBe('Here Ceredigion, primary:');
});

it('names the filters’ own mark only where it is', () => {
	const words = (search: string) => seedMatrix(search).how.shown.lines.map(({ word }) => word);
	expect(words('')).not.toContain('Not recorded whether it fits');
	expect(words('welsh=1')).toContain('Not recorded whether it fits');
});

it('shows the seven states in the confirmed view, and the record beside them', () => {
	const { how } = seedMatrix('view=confirmed', { setting: checkedSetting() });
	expect(how.shown.lines.map(({ word }) => word)).toEqual([
		'Covered',
		'Thin',
		'Out of reach',
		'Closed doors',
		'Unconfirmed',
		'Not known',
		'Confirmed gap'
	]);
	expect(how.other.view).toBe('record');
	expect(how.other.lines[0]!.word).toBe('Reached');
});

it('says from which share a kind reaches, as the reader set it', () => {
	expect(seedMatrix('share=30').how.shown.lines[0]!.note).toContain('30% of children');
});
