import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import { drawAreas } from '../../../src/lib/map/area-svg.ts';
import AreaMap from '../../../src/lib/map/AreaMap.svelte';
import { boundsAround, WALES } from '../../../src/lib/map/bounds.ts';
import { aService } from './a-service.ts';
import { welshAreas } from './welsh-areas.ts';

const areas = welshAreas();
const gwent = areas.filter(({ properties }) => properties.region === 'GW');
const serviceMap = (locale: 'en' | 'cy') =>
	drawAreas(areas, {
		locale,
		bounds: boundsAround({ areas: gwent, marginKm: 8 }),
		width: 380,
		height: 350,
		chosen: gwent.map(({ properties }) => properties.gss),
		tone: 'targeted'
	});
const markup = (drawing: ReturnType<typeof drawAreas>) =>
	render(AreaMap, { props: { drawing } }).body;

describe('a drawing of areas', () => {
	it('highlights exactly the areas it is about', () => {
		const chosen = serviceMap('en').areas.filter((area) => area.chosen);
		expect(chosen.map(({ gss }) => gss).sort()).toEqual(
			gwent.map(({ properties }) => properties.gss).sort()
		);
	});

	it('leaves out areas that lie far outside the picture', () => {
		expect(serviceMap('en').areas.map(({ gss }) => gss)).not.toContain('W06000001');
	});

	it('says in words what it shows, in both languages', () => {
		expect(serviceMap('en').alt).toBe(
			'Map showing Caerphilly, Blaenau Gwent, Torfaen, Monmouthshire and Newport.'
		);
		expect(serviceMap('cy').alt).toBe(
			'Map sy’n dangos yr ardaloedd hyn: Caerffili, Blaenau Gwent, Torfaen, Sir Fynwy, Casnewydd.'
		);
		expect(drawAreas(areas, { locale: 'en', bounds: WALES, chosen: [] }).alt).toBe('Map of Wales.');
	});

	it('names highlighted areas in the reader’s language, without two names on one another', () => {
		const names = serviceMap('cy').labels.map(({ lines }) => lines.join(' '));
		expect(names).toEqual(expect.arrayContaining(['Sir Fynwy', 'Caerffili', 'Casnewydd']));
		expect(new Set(names).size).toBe(names.length);
	});

	it('draws services that stand together as one mark with their number', () => {
		const { marks } = drawAreas(areas, {
			locale: 'en',
			bounds: WALES,
			chosen: [],
			services: [
				aService({ id: 'a' }),
				aService({ id: 'b', tiers: ['targeted', 'secondary'] }),
				aService({ id: 'c', lon: -3.18, lat: 51.48, inReach: false })
			]
		});
		expect(marks.map(({ count, inReach }) => [count, inReach])).toEqual([
			[2, true],
			[1, false]
		]);
		expect(marks[0]!.counts).toEqual({ universal: 0, primary: 1, secondary: 0, targeted: 1 });
	});

	it('becomes one labelled image without a style attribute, in few bytes', () => {
		const service = markup(serviceMap('en'));
		expect(service.match(/role="img"/g)).toHaveLength(1);
		expect(service).toContain('aria-label="Map showing Caerphilly');
		expect(service).not.toMatch(/\sstyle=/);
		expect(service.length).toBeLessThanOrEqual(8 * 1024);

		const spread = areas.flatMap((_, i) => [
			aService({ id: `${i}`, lon: -5 + (i % 6) * 0.4, lat: 51.5 + Math.floor(i / 6) * 0.5 }),
			aService({ id: `${i}b`, lon: -5 + (i % 6) * 0.4, lat: 51.5 + Math.floor(i / 6) * 0.5 })
		]);
		const origin = { lon: -4.13, lat: 53.22, label: 'Bangor, LL57', precisionKm: 1 };
		const finder = drawAreas(areas, {
			locale: 'en',
			bounds: WALES,
			chosen: ['W06000002'],
			services: spread,
			origin
		});
		expect(markup(finder).length).toBeLessThanOrEqual(12 * 1024);
	});
});
