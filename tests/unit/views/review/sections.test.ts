import { expect, test } from 'vitest';
import { reviewSections } from '../../../../src/lib/views/review/sections.ts';

const current = (pathname: string) =>
	reviewSections({ pathname }, 'cy')
		.filter((section) => section.current)
		.map(({ href }) => href);

test.each([
	['/cy/review', '/cy/review'],
	['/cy/review/regions/NW', '/cy/review'],
	['/cy/review/compare', '/cy/review/history'],
	['/cy/review/history', '/cy/review/history'],
	['/cy/review/findings/F-23A4BC', '/cy/review/findings'],
	['/cy/review/parental-advocacy', '/cy/review/parental-advocacy']
])('%s belongs to %s, and to nothing else', (path, section) => {
	expect(current(path)).toEqual([section]);
});

test('a part whose name begins alike is not the same part', () => {
	expect(current('/cy/review/historical')).toEqual([]);
});
