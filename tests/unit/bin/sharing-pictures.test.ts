import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/bin/sharing-pictures/compose.ts';
import { hashOf } from '../../../src/bin/sharing-pictures/hash-of.ts';
import { withPalette } from '../../../src/bin/sharing-pictures/palette.ts';
import { subjects } from '../../../src/bin/sharing-pictures/subjects.ts';
import { LOCALES } from '../../../src/lib/domain/bilingual/locale.ts';
import type { AreaPolygons } from '../../../src/lib/domain/place/area-polygons.ts';
import { PICTURE_SIZE } from '../../../src/lib/views/shell/sharing-picture.ts';

const ROOT = new URL('../../../', import.meta.url);
const SEED = new URL('supabase/seed/', ROOT);
const polygons = JSON.parse(
	await readFile(new URL('principal-areas.geojson', SEED), 'utf8')
) as AreaPolygons;
const all = await subjects(SEED);
const fileAt = (path: string) => readFile(new URL(`static/sharing/${path}`, ROOT));

describe('pictures of shared pages', () => {
	it('are drawn of Haenau, four tiers, seven regions and 22 areas, each in both languages', () => {
		expect(all).toHaveLength(1 + 4 + 7 + 22);
		for (const { title } of all) expect(title.en && title.cy).toBeTruthy();
	});

	it('are as their words and outlines are now: else npm run sharing-pictures', async () => {
		const now = Object.fromEntries(
			LOCALES.flatMap((locale) =>
				all.map((subject) => [
					`${locale}/${subject.name}.png`,
					hashOf(compose(subject, polygons, locale))
				])
			)
		);
		expect(
			JSON.parse(await readFile(new URL('static/sharing/drawn-from.json', ROOT), 'utf8'))
		).toEqual(now);
	});

	it('have the size that pages say, and are light', async () => {
		for (const locale of LOCALES) {
			for (const { name } of all) {
				const png = await fileAt(`${locale}/${name}.png`);
				const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
				expect(size, name).toEqual(PICTURE_SIZE);
				expect(png.length, name).toBeLessThan(60_000);
			}
		}
	});

	it('refuses to take colours from what is no screenshot', async () => {
		// A picture that has a palette already.
		expect(() => withPalette(Buffer.from([]))).toThrow();
		const drawn = await fileAt('en/haenau.png');
		expect(() => withPalette(drawn)).toThrow('not a PNG of 8-bit RGB');
	});
});
