import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder, isCode, root, textOf } from './project-files.ts';

/** What the customer asked for at the top, and what tools need to find there. */
const TOP = new Set([
	'LICENSE',
	'README.md',
	'eslint.config.js',
	'package-lock.json',
	'package.json',
	'playwright.config.ts',
	'src',
	'static',
	'supabase',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts'
]);
/** Made by commands and kept out of the history. */
const MADE = new Set(['build', 'coverage', 'node_modules', 'test-results', 'welsh-texts.csv']);

const source = filesUnder('src').filter((path) => isCode(path) || /\.(css|html)$/.test(path));
const code = [...source, ...filesUnder('tests').filter(isCode)];

test('the top level holds what was asked for', () => {
	const names = readdirSync(root).filter((name) => !name.startsWith('.') && !MADE.has(name));
	expect(names.filter((name) => !TOP.has(name))).toEqual([]);
});

test('no file is named for being in use everywhere', () => {
	const vague = /(^|\/)(utils?|helpers?|common|shared|misc|types)(\.[a-z.]+)?(\/|$)/;
	expect(code.filter((path) => vague.test(path))).toEqual([]);
});

test('no file does nothing but pass others on', () => {
	const barrels = code.filter((path) => /(^|\/)index\.(ts|js)$/.test(path));
	const passing = code.filter((path) => /^\s*export \* from /m.test(textOf(path)));
	expect([...barrels, ...passing]).toEqual([]);
});

test('files stay small: none over 300 lines, half of them at most 80', () => {
	const lengths = source.map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }));
	expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
	const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
	expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
});

test('no page takes HTML from data', () => {
	const wrong = source.filter(
		(path) => path.endsWith('.svelte') && textOf(path).includes('{@html')
	);
	expect(wrong).toEqual([]);
});

test('tests stand where the code they test stands', () => {
	const folders = new Set(
		filesUnder('src/lib').map((path) => path.split('/').slice(2, -1).join('/'))
	);
	const bins = new Set(filesUnder('src/bin').map((path) => path.split('/').slice(1, -1).join('/')));
	const wrong = filesUnder('tests/unit')
		.filter((path) => path.endsWith('.test.ts'))
		.map((path) => path.split('/').slice(2, -1).join('/'))
		.filter((folder) => folder !== 'architecture' && !folders.has(folder) && !bins.has(folder))
		.filter((folder) => ![...folders].some((one) => one.startsWith(`${folder}/`)));
	expect(wrong).toEqual([]);
});

test('no test is left out or made the only one', () => {
	// Written in two pieces, so that this file does not find itself.
	const left = new RegExp(
		`\\b(test|it|describe)\\.(${['skip', 'only', 'todo', 'fixme'].join('|')})\\(`
	);
	const tests = filesUnder('tests').filter((path) => /\.(test|spec|postgres)\.ts$/.test(path));
	expect(tests.filter((path) => left.test(textOf(path)))).toEqual([]);
});
