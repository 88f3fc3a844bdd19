import { expect, test } from 'vitest';
import { showProgress } from '../../../../src/lib/server/official/progress.ts';

function shown(isTTY: boolean): string {
	let text = '';
	const progress = showProgress({ isTTY, write: (part) => (text += part) });
	progress.step('Reading a file');
	progress.at({ rows: 1_200, bytes: 500_000, of: 1_000_000 });
	progress.done();
	return text;
}

test('a terminal gets a bar that ends in a line', () => {
	expect(shown(true)).toMatch(
		/Reading a file: \[#{12}\.{12}\], 1,200 rows, 0\.5 MB of 1\.0 MB, \d+\.\d s\n$/
	);
});

test('elsewhere lines are whole, without signs that move the cursor', () => {
	const text = shown(false);
	expect(text).toMatch(/^Reading a file: .*\n$/);
	expect([...text].filter((sign) => sign === '\r' || sign.charCodeAt(0) === 27)).toEqual([]);
});
