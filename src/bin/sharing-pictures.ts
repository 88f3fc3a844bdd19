/**
 * Draws the pictures that stand for shared pages (Open Graph) into static/sharing, with an installed
 * Chromium and nothing from another site: `npm run sharing-pictures`, after their words, the look or the
 * outlines of areas changed. A test says when they have to be drawn again.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { LOCALES } from '../lib/domain/bilingual/locale.ts';
import type { AreaPolygons } from '../lib/domain/place/area-polygons.ts';
import { PICTURE_SIZE } from '../lib/views/shell/sharing-picture.ts';
import { compose, LOOK } from './sharing-pictures/compose.ts';
import { hashOf } from './sharing-pictures/hash-of.ts';
import { withPalette } from './sharing-pictures/palette.ts';
import { subjects } from './sharing-pictures/subjects.ts';
import { findChromium } from './testing/find-chromium.js';

const ROOT = new URL('../../', import.meta.url);
const SEED = new URL('supabase/seed/', ROOT);
const INTO = new URL('static/sharing/', ROOT);

const executablePath = await findChromium();
if (!executablePath) throw new Error('Drawing needs a Chromium: set CHROMIUM_PATH to one.');
const polygons = JSON.parse(
	await readFile(new URL('principal-areas.geojson', SEED), 'utf8')
) as AreaPolygons;
const styles = new URL('src/lib/ui/styles/', ROOT);
const tokens = await readFile(new URL('tokens.css', styles), 'utf8');
const faces = await withFonts(await readFile(new URL('fonts.css', styles), 'utf8'));

const browser = await chromium.launch({ executablePath });
const page = await browser.newPage({ viewport: PICTURE_SIZE });
const drawn: Record<string, string> = {};
for (const locale of LOCALES) {
	await mkdir(new URL(`${locale}/`, INTO), { recursive: true });
	for (const subject of await subjects(SEED)) {
		const body = compose(subject, polygons, locale);
		await page.setContent(
			`<!doctype html><meta charset="utf-8"><style>${faces}${tokens}${LOOK}</style>${body}`
		);
		await page.evaluate(() => document.fonts.ready);
		const file = `${locale}/${subject.name}.png`;
		await writeFile(new URL(file, INTO), withPalette(await page.screenshot()));
		drawn[file] = hashOf(body);
	}
}
await browser.close();
await writeFile(new URL('drawn-from.json', INTO), `${JSON.stringify(drawn, null, '\t')}\n`);
console.log(`${Object.keys(drawn).length} pictures drawn.`);

/** The site's faces with their files in them: a page made from a text fetches none. */
async function withFonts(css: string): Promise<string> {
	let whole = css;
	for (const [, path] of css.matchAll(/url\('(\/fonts\/[^']+)'\)/g)) {
		const file = await readFile(new URL(`static${path}`, ROOT));
		whole = whole.replace(path!, `data:font/woff2;base64,${file.toString('base64')}`);
	}
	return whole;
}
