import { describe, expect, test } from 'vitest';
import { forecastByPlace } from '../../../../src/lib/coverage/forecast/forecast-by-place.ts';
import { endsOfServices, forecastViews } from '../../../../src/lib/views/review/forecast-view.ts';
import { forecastRows } from '../../../../src/lib/views/review/forecast-rows.ts';
import { toTens } from '../../../../src/lib/views/words/rounded.ts';
import { number } from '../../../../src/lib/views/words/lists.ts';
import { seedServices } from '../../domain/seed-record.ts';
import { dealtOut, names, reviewed, TODAY } from './a-review.ts';

const places = forecastByPlace(reviewed(dealtOut).covered, TODAY);
const bare = forecastByPlace(reviewed(seedServices).covered, TODAY);

describe.each(['en', 'cy'] as const)('the forecast (%s)', (locale) => {
	test('shows money and checks apart, in children, place by place', () => {
		const [funding, assurance] = forecastViews(
			places,
			endsOfServices(dealtOut, TODAY),
			names,
			locale
		);
		expect([funding!.why, assurance!.why]).toEqual(['funding', 'assurance']);
		expect(funding!.silent || assurance!.silent).toBe(false);
		for (const view of [funding!, assurance!]) {
			view.tiers.forEach(({ tier, rows }) =>
				rows.forEach(({ code, cells }) => {
					const place = places.find((one) => one.code === code)!;
					const falls = place.falls.filter((fall) => fall.why === view.why && fall.tier === tier);
					falls.forEach(({ lost }, at) => {
						if (place.ends[view.why][tier].known > 0) {
							expect(cells[at]).toContain(
								lost > 0 && lost < 5 ? '10' : number(toTens(lost), locale)
							);
						}
					});
				})
			);
		}
	});

	test('shows no nought where no end is recorded', () => {
		const [funding, assurance] = forecastViews(
			bare,
			endsOfServices(seedServices, TODAY),
			names,
			locale
		);
		for (const view of [funding!, assurance!]) {
			expect(view.silent).toBe(true);
			for (const { rows } of view.tiers) {
				for (const { cells } of rows) expect(cells.join()).not.toMatch(/\d/);
			}
		}
	});
});

test('as rows of open data: rounded, and empty where no end is recorded', () => {
	const rows = forecastRows(places, names);
	expect(rows).toHaveLength(8 * 2 * 4 * 4);
	for (const row of rows) {
		expect(Number(row.children_lost) % 10).toBe(0);
		expect(row.children_reached_now % 10).toBe(0);
	}
	expect(rows.some(({ children_lost }) => Number(children_lost) > 0)).toBe(true);
	expect(forecastRows(bare, names).every(({ children_lost }) => children_lost === '')).toBe(true);
});
