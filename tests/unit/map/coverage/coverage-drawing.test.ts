import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import { LOCALES } from '../../../../src/lib/domain/bilingual/locale.ts';
import CoverageMap from '../../../../src/lib/map/coverage/CoverageMap.svelte';
import { drawCoverage, roomOf } from '../../../../src/lib/map/coverage/coverage-drawing.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { welshAreas } from '../welsh-areas.ts';

const areas = welshAreas();
const nameIn = (locale: 'en' | 'cy') => (code: string) =>
	[
		...seedReference.areas.map(({ gss, name }) => ({ code: gss, name })),
		...seedReference.regions
	].find((place) => place.code === code)!.name[locale];
const CASES = LOCALES.flatMap((locale) =>
	(['authority', 'region'] as const).map((level) => ({ locale, level }))
);

describe.each(CASES)('names in $locale by $level', ({ locale, level }) => {
	const drawing = drawCoverage(areas, level, nameIn(locale));

	it('stand on the picture, none on another', () => {
		const names = [
			...drawing.leaders.map((leader) => ({ text: leader.text, room: roomOf(leader) })),
			...drawing.labels.map(({ lines, x, y }) => {
				const longest = Math.max(...lines.map(({ length }) => length));
				const room = { x, y, halfWidth: longest * 3.3, halfHeight: lines.length * 7 };
				return { text: lines.join(' '), room };
			})
		];
		for (const { text, room } of names) {
			expect(room.x - room.halfWidth, text).toBeGreaterThan(0);
			expect(room.x + room.halfWidth, text).toBeLessThan(drawing.width);
			expect(room.y + room.halfHeight, text).toBeLessThan(drawing.height);
			for (const other of names) {
				if (other.text === text) continue;
				const apart =
					Math.abs(other.room.x - room.x) >= other.room.halfWidth + room.halfWidth ||
					Math.abs(other.room.y - room.y) >= other.room.halfHeight + room.halfHeight;
				expect(apart, `${text} and ${other.text}`).toBe(true);
			}
		}
	});

	it('name every shape', () => {
		const named = drawing.labels.length + drawing.leaders.length;
		expect(named).toBe(level === 'region' ? 7 : 22);
		expect(drawing.shapes).toHaveLength(named);
	});
});

it('draws every stretch of border once, between the two shapes it parts', () => {
	const { edges } = drawCoverage(areas, 'region', nameIn('en'));
	const pairs = edges.map(({ codes }) => codes.join());
	expect(new Set(pairs).size).toBe(pairs.length);
	expect(edges.every(({ codes }) => codes.length === 1 || codes.length === 2)).toBe(true);
	const powys = edges.filter(({ codes }) => codes.length === 2 && codes.includes('PW'));
	expect(powys.map(({ codes }) => codes.find((code) => code !== 'PW')).sort()).toEqual([
		'CTM',
		'GW',
		'NW',
		'WG',
		'WW'
	]);
});

describe('the map', () => {
	const drawing = drawCoverage(areas, 'region', nameIn('en'));
	const html = (shapes: object[]) =>
		render(CoverageMap, { props: { drawing, shapes, alt: 'Seven regions' } as never }).body;

	it('is a picture without links, and a group of named links with them', () => {
		expect(html([{ code: 'PW', fill: 'covered' }])).toMatch(/role="img"[^>]*aria-label="Seven/);
		const linked = html([{ code: 'PW', step: 2, href: '/en/coverage/PW', label: 'Powys: some' }]);
		expect(linked).toMatch(/role="group"/);
		expect(linked).toMatch(/<a href="\/en\/coverage\/PW"[^>]*aria-label="Powys: some"/);
	});

	it('dashes only the borders of what is not confirmed', () => {
		const dashes = (dashed: boolean) =>
			html([{ code: 'WW', step: 1, dashed }]).split('class="dashed').length - 1;
		const borders = drawing.edges.filter(({ codes }) => codes.includes('WW')).length;
		expect([dashes(false), dashes(true)]).toEqual([0, borders]);
	});

	it('leaves out what it has no shape for, and takes no style attribute', () => {
		const all = html([
			{ code: 'W06000001', step: 1, veil: true },
			{ code: 'NW', step: 5, veil: true }
		]);
		expect(all).not.toContain('shape-W06000001');
		expect(all).not.toMatch(/\sstyle=/);
	});
});
