import { readFileSync } from 'node:fs';

/** Colour tokens of one theme: name without the dashes to `#rrggbb`. */
export type Palette = Record<string, string>;

const style = (file: string) =>
	readFileSync(new URL(`../../../src/lib/ui/styles/${file}`, import.meta.url), 'utf8');

/** Declarations of the first block after `start`, as name and value. */
export function declarations(css: string, start: string): Record<string, string> {
	const from = css.indexOf(start);
	if (from < 0) throw new Error(`No block starts with ${start}`);
	const block = css.slice(from + start.length, css.indexOf('}', from));
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? ''])
	);
}

function colours(all: Record<string, string>): Palette {
	return Object.fromEntries(
		Object.entries(all)
			.filter(([, value]) => /^#[0-9a-f]{3,6}$/.test(value))
			.map(([name, value]) => [
				name,
				value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value
			])
	);
}

export const darkAsChosen = declarations(style('dark.css'), "[data-theme='dark'] {");
export const darkAsSystem = declarations(style('dark.css'), ":root:not([data-theme='light']) {");
export const light = colours(declarations(style('tokens.css'), ':root {'));
export const dark: Palette = { ...light, ...colours(darkAsChosen) };
export const THEMES = [
	['light', light],
	['dark', dark]
] as const;

/** The value of a token that must exist. */
export function token(palette: Palette, name: string): string {
	const value = palette[name];
	if (!value) throw new Error(`No colour token --${name}`);
	return value;
}
