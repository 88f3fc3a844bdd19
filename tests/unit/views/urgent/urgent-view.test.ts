import { expect, it } from 'vitest';
import { urgentView } from '../../../../src/lib/views/urgent/urgent-view.ts';
import { seedGazetteer } from '../../domain/place/seed-places.ts';
import { seedReference } from '../../domain/seed-record.ts';

const codes = seedReference.areas.map(({ gss }) => gss);
const view = (areas: readonly string[], locale: 'en' | 'cy' = 'en') =>
	urgentView(areas, seedReference, seedGazetteer, locale);

it('has the five national lines as they are published, ready to be dialled', () => {
	expect(view([]).lines.map(({ phone }) => phone)).toEqual([
		'111',
		'0808 80 10 800',
		'0800 1111',
		'0808 800 5000',
		'080 8802 3456'
	]);
	for (const { href } of view([], 'cy').lines) expect(href).toMatch(/^tel:\d+$/);
});

it('has for every council its own page, and a number only as recorded with its source', () => {
	for (const gss of codes) {
		const [door] = view([gss], 'cy').doors;
		expect(door!.page).toMatch(/^https:\/\//);
		expect(door!.council).not.toBe('');
		const numbers = [door!.day, door!.night].filter((number) => number !== null);
		expect(door!.recorded !== null).toBe(numbers.length > 0);
		for (const { href } of numbers) expect(href).toMatch(/^tel:[\d+]+$/);
	}
});

it('names six councils at most: the largest region has six', () => {
	expect(view(codes).doors).toHaveLength(6);
	const largest = Math.max(...seedReference.regions.map(({ members }) => members.length));
	expect(largest).toBe(6);
});
