import { describe, expect, it } from 'vitest';
import { openKind } from '../../../../../src/lib/coverage/kinds/kind.ts';
import { checkedSetting, seedMatrix } from './seed-matrix.ts';

const CEREDIGION = 'W06000008';
const POWYS = 'W06000023';

describe('opening a row', () => {
	it('is a link that adds it to those that are open, and takes it away again', () => {
		const { row } = seedMatrix(`tier=primary&open=${POWYS}`);
		expect(row(CEREDIGION).toggle).toBe(
			`/en/coverage?tier=primary&open=${POWYS}&open=${CEREDIGION}#row-${CEREDIGION}`
		);
		expect(row(POWYS).toggle).toBe(`/en/coverage?tier=primary#row-${POWYS}`);
	});

	it('opens that row and no other', () => {
		const { rows } = seedMatrix(`open=${CEREDIGION}`);
		expect(rows.filter(({ opened }) => opened).map(({ code }) => code)).toEqual([CEREDIGION]);
		expect(seedMatrix().rows.every(({ opened }) => opened === null)).toBe(true);
	});

	it('shows each kind as its block in the strip does', () => {
		const { row } = seedMatrix(`open=${CEREDIGION}`);
		const { opened, cells } = row(CEREDIGION);
		opened!.tiers.forEach(({ kinds, count, sentence }, i) => {
			expect(kinds.map(({ shown, foot }) => ({ fill: shown!.fill, foot }))).toEqual(
				cells[i]!.blocks
			);
			expect({ count, sentence }).toEqual({
				count: cells[i]!.count,
				sentence: cells[i]!.sentence
			});
		});
		expect(opened!.tiers.map(({ current }) => current)).toEqual([false, false, true, false]);
	});

	it('says how sure anyone is, how many records there are, and how new they are', () => {
		const { row } = seedMatrix(`open=${CEREDIGION}`);
		const kinds = row(CEREDIGION).opened!.tiers.flatMap((tier) => tier.kinds);
		for (const { outline, sure, foot } of kinds) {
			expect(outline).toBe(foot === 'none' ? null : 'unconfirmed');
			if (outline) expect(sure).toMatch(/^Not confirmed\. \d+ records?$/);
		}
		expect(kinds.filter(({ newest }) => newest !== null).length).toBeGreaterThan(5);
		for (const { newest } of kinds) if (newest) expect(newest).toMatch(/^newest source 20\d\d$/);
		const checked = seedMatrix(`open=${CEREDIGION}`, { setting: checkedSetting() });
		const stamps = checked.row(CEREDIGION).opened!.tiers.flatMap((tier) => tier.kinds);
		expect(new Set(stamps.map(({ outline }) => outline))).toEqual(new Set(['checked', null]));
	});

	it('does not say "nobody has said" of what is said to exist', () => {
		const { row } = seedMatrix(`open=${POWYS}`);
		const said = row(POWYS)
			.opened!.tiers.flatMap(({ kinds }) => kinds)
			.filter(({ shown }) => shown!.fill === 'rec-said');
		expect(said.length).toBeGreaterThan(0);
		for (const { shown } of said) expect(shown!.reason).toContain('law, programme or report');
	});
});

describe('the categories of a kind', () => {
	it('are those of its group, in the order of the facts', () => {
		const { row, result } = seedMatrix(`open=${CEREDIGION}`);
		const kinds = row(CEREDIGION).opened!.tiers.flatMap((tier) => tier.kinds);
		expect(kinds.map(({ categories }) => categories.map(({ id }) => id))).toEqual(
			result.coverage.kinds.map((kind) => openKind(kind).map(({ id }) => id))
		);
	});

	it('reach nobody that the kind as a whole does not reach', () => {
		const { row } = seedMatrix(`open=${CEREDIGION}`);
		for (const { kinds } of row(CEREDIGION).opened!.tiers) {
			for (const { name, split, categories, foot } of kinds) {
				for (const one of categories)
					expect(one.split.reached, name).toBeLessThanOrEqual(split.reached + 1e-9);
				// where there are records, some category holds them
				expect(categories.some((one) => one.foot !== 'none')).toBe(foot !== 'none');
			}
		}
	});

	it('follow a scenario', () => {
		const before = seedMatrix(`open=${POWYS}`);
		const kind = before.result.coverage.kinds.find(
			({ id }) => id === 'secondary:substance_misuse'
		)!;
		const category = kind.categories[0]!;
		const after = seedMatrix(`open=${POWYS}&change=add.secondary.${category}.in-${POWYS}`);
		const states = ({ row }: typeof before) =>
			row(POWYS)
				.opened!.tiers[2]!.kinds.find(({ id }) => id === kind.id)!
				.categories.find(({ id }) => id.endsWith(category))!.split.reached;
		expect(states(before)).toBeLessThan(0.5);
		expect(states(after)).toBe(1);
	});
});
