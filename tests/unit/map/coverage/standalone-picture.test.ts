import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawCoverage } from '../../../../src/lib/map/coverage/coverage-drawing.ts';
import { standalonePicture } from '../../../../src/lib/map/coverage/standalone-picture.ts';
import { tokenColours } from '../../../../src/lib/ui/colour/token-colours.ts';
import { placeName } from '../../../../src/lib/views/coverage/coverage-setting.ts';
import { coveragePicture } from '../../../../src/lib/views/data/coverage-picture.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { seedCoverage } from '../../views/data/seed-coverage.ts';
import { welshAreas } from '../welsh-areas.ts';

const tokens = new URL('../../../../src/lib/ui/styles/tokens.css', import.meta.url);
const colour = tokenColours(readFileSync(tokens, 'utf8'));
const boundaries = seedReference.files.find(({ kind }) => kind === 'principal-areas')!;

function picture(address: string, locale: 'en' | 'cy'): string {
	const { setting, query, result } = seedCoverage(address);
	const drawing = drawCoverage(welshAreas(), query.level, (code) =>
		placeName(code, setting.names, locale)
	);
	const { shapes, words } = coveragePicture(setting, result, query, boundaries, locale);
	return standalonePicture(drawing, shapes, words, colour);
}

it.each([
	['', 'en', 22, ['Secondary help', '22 November 2026', 'Version 5', 'Natural Earth', 'Powys']],
	['kind=safety', 'cy', 22, ['22 Tachwedd 2026', 'Fersiwn 5', 'Abertawe', 'Yn cyrraedd']],
	['level=region', 'en', 7, ['0 to 19%', 'mid-2023 official totals']]
] as const)(
	'a picture of "%s" in %s says what it shows, when, and from what',
	(address, locale, shapes, words) => {
		const svg = picture(address, locale);
		const text = svg.replace(/<\/text>\s*<text[^>]*>/g, ' ');
		for (const word of words) expect(text).toContain(word);
		expect(svg.match(/<path id="shape-/g)).toHaveLength(shapes);
	}
);

it('a picture stands by itself: no style, script, font or address of another file', () => {
	const svg = picture('kind=safety', 'en').replace('http://www.w3.org/2000/svg', '');
	expect(svg).not.toMatch(/<style|<script|style=|https?:|url\((?!#)|var\(|NaN|undefined/);
	const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
	const used = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map(([, id]) => id);
	expect(used.length).toBeGreaterThan(22);
	expect(used.filter((id) => !ids.has(id))).toEqual([]);
});

it('words with signs of their own stay words', () => {
	const { setting } = seedCoverage();
	const drawing = drawCoverage(welshAreas(), 'region', (code) =>
		placeName(code, setting.names, 'en')
	);
	const svg = standalonePicture(
		drawing,
		[],
		{ lang: 'en', title: 'A & <b>', subtitle: '', heading: '', key: [], foot: ['"x" < y'] },
		colour
	);
	expect(svg).toContain('A &amp; &lt;b&gt;');
	expect(svg).not.toContain('<b>');
});

it('a colour that there is not is an error, not a black shape', () => {
	expect(colour('ink')).toMatch(/^#/);
	expect(() => colour('no-such')).toThrow(RangeError);
});
