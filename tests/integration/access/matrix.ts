/** The written matrix: a line a function or table, a column an actor. */
import { readFile } from 'node:fs/promises';
import { ACTORS, type Actor } from './scene.ts';

export type Line = { name: string; cells: Record<Actor, string> };

const file = new URL('./matrix.txt', import.meta.url);
const COLUMN = 13;
const FIRST = 38;

/** The lines under a heading of matrix.txt. Throws when a line does not name every actor. */
export async function readMatrix(heading: string): Promise<Line[]> {
	const text = await readFile(file, 'utf8');
	const part = text.split(/^== /m).find((one) => one.startsWith(`${heading}\n`));
	if (!part) throw new Error(`matrix.txt has no part "${heading}"`);
	return part
		.split('\n')
		.slice(1)
		.filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith(' '))
		.map(readLine);
}

function readLine(line: string): Line {
	const [name = '', ...cells] = line.split(/ {2,}/).map((part) => part.trim());
	if (cells.length !== ACTORS.length) {
		throw new Error(`matrix.txt: "${name}" has ${cells.length} cells for ${ACTORS.length} actors`);
	}
	return {
		name,
		cells: Object.fromEntries(ACTORS.map((actor, at) => [actor, cells[at]!])) as Line['cells']
	};
}

/** A line as it stands in the file, to be pasted there when it is right. */
export const writeLine = ({ name, cells }: Line): string =>
	[name.padEnd(FIRST), ...ACTORS.map((actor) => cells[actor].padEnd(COLUMN))].join('  ').trimEnd();
