import { describe, expect, it } from 'vitest';
import { offersByTier } from '../../../../../src/lib/coverage/matrix.ts';
import { TIERS } from '../../../../../src/lib/domain/tier/tier.ts';
import { seedMatrix, checkedSetting } from './seed-matrix.ts';

const CEREDIGION = 'W06000008';

describe('rows', () => {
	const { matrix, rows, result } = seedMatrix();

	it('are the 22 council areas, each in its region, in the order of names', () => {
		expect(rows).toHaveLength(22);
		expect(matrix.groups).toHaveLength(7);
		for (const { region, rows: own } of matrix.groups) {
			const names = own.map(({ name }) => name);
			expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
			const { members } = result.matrix.regions.find(({ code }) => code === region!.code)!;
			expect(own.map(({ code }) => code).toSorted()).toEqual([...members].toSorted());
		}
	});

	it('hold a block for each expected kind, and count the kinds that reach most children', () => {
		for (const row of rows) {
			const own = result.matrix.areas.find(({ code }) => code === row.code)!;
			const offers = offersByTier(result.coverage, own, 'record');
			expect(row.cells.map(({ blocks }) => blocks.length)).toEqual([5, 7, 10, 9]);
			for (const { tier, blocks, count, sentence } of row.cells) {
				const reached = blocks.filter(({ fill }) => fill === 'rec-reached').length;
				const unknown = blocks.filter(({ foot }) => foot === 'none').length;
				expect(reached, `${row.name} ${tier}`).toBe(offers[tier].reached);
				expect(count).toBe(`${reached} of ${blocks.length}`);
				const verb = reached === 1 ? 'reaches' : 'reach';
				expect(sentence).toBe(`${count} kinds ${verb} most children; ${unknown} not recorded`);
			}
		}
	});

	it('say all tiers together in one sentence, which is the sum of the four', () => {
		const counts = (text: string) => text.match(/\d+/g)!.map(Number);
		for (const { sentence, cells } of rows) {
			const sums = cells.map((cell) => counts(cell.sentence));
			expect(counts(sentence)).toEqual(
				[0, 1, 2].map((i) => sums.reduce((sum, of) => sum + of[i]!, 0))
			);
		}
	});

	it('lead into the area with the same question', () => {
		const { row } = seedMatrix('welsh=1&open=W06000008&sort=children');
		expect(row(CEREDIGION).href).toBe('/en/coverage/W06000008?welsh=1&sort=children');
	});

	it('have no block, and no count, for kinds that are not for the ages asked for', () => {
		const { row, result: young } = seedMatrix('ages=0-0');
		const own = young.matrix.areas.find(({ code }) => code === CEREDIGION)!;
		const offers = offersByTier(young.coverage, own, 'record');
		const all = row(CEREDIGION).cells;
		expect(all.map(({ blocks }) => blocks.length)).toEqual(TIERS.map((tier) => offers[tier].kinds));
		expect(all.flatMap(({ blocks }) => blocks).length).toBeLessThan(31);
	});
});

describe('regions', () => {
	const { matrix, result } = seedMatrix();

	it('say the mean share of children reached and not known', () => {
		for (const { region } of matrix.groups) {
			const row = result.matrix.regions.find(({ code }) => code === region!.code)!;
			const offers = offersByTier(result.coverage, row, 'record');
			for (const { tier, share, words } of region!.cells) {
				expect(share).toBe(`${Math.round(offers[tier].split.reached * 100)}%`);
				expect(words).toContain(`${Math.round(offers[tier].split.notKnown * 100)}% not known`);
			}
		}
	});

	it('name the area where least is on record, which no other area of the region falls below', () => {
		const north = matrix.groups.find(({ region }) => region!.name === 'North Wales')!;
		for (const { tier, least } of north.region!.cells) {
			const name = /^Least on record: (.+)$/.exec(least!)![1];
			const reached = north.rows.map((row) => ({
				name: row.name,
				share: row.cells.find((cell) => cell.tier === tier)!.split.reached
			}));
			const worst = reached.find((one) => one.name === name)!;
			expect(Math.min(...reached.map(({ share }) => share)), tier).toBe(worst.share);
		}
	});

	it('name nobody where the region is one area, nor for Wales', () => {
		const powys = matrix.groups.find(({ region }) => region!.name === 'Powys')!;
		expect(powys.region!.cells.map(({ least }) => least)).toEqual([null, null, null, null]);
		expect(matrix.wales.cells.map(({ least }) => least)).toEqual([null, null, null, null]);
	});
});

describe('the order', () => {
	it('of children puts most first, over all of Wales', () => {
		const { matrix, rows } = seedMatrix('sort=children');
		expect(matrix.groups).toHaveLength(1);
		expect(matrix.groups[0]!.region).toBeNull();
		expect(rows[0]!.name).toBe('Cardiff');
		expect(rows.at(-1)!.name).toBe('Ceredigion');
		expect(matrix.children.order).toBe('descending');
		expect(matrix.name.order).toBeNull();
	});

	it.each(TIERS)(
		'of %s puts where least is reached first, and says what that does not mean',
		(tier) => {
			const { matrix, rows } = seedMatrix(`sort=${tier}`);
			const shares = rows.map((row) => row.cells.find((cell) => cell.tier === tier)!.split.reached);
			expect(shares).toEqual(shares.toSorted((a, b) => a - b));
			expect(matrix.tiers.filter(({ order }) => order !== null).map((one) => one.tier)).toEqual([
				tier
			]);
			expect(matrix.order).toContain('Little on record is not the same as little help');
		}
	);

	it('is changed by a link that keeps the rest of the question', () => {
		const { matrix } = seedMatrix('welsh=1&open=W06000008');
		expect(matrix.tiers[2]!.href).toBe('/en/coverage?welsh=1&open=W06000008&sort=secondary#matrix');
		expect(seedMatrix('sort=primary').matrix.name.href).toBe('/en/coverage#matrix');
	});
});

describe('the confirmed view', () => {
	it('shows states, none of them reached while nobody has confirmed anything', () => {
		const { rows, matrix } = seedMatrix('view=confirmed');
		const fills = new Set(
			rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)).map(({ fill }) => fill)
		);
		expect([...fills].toSorted()).toEqual(['not-known', 'unconfirmed']);
		expect(rows.every(({ cells }) => cells.every(({ count }) => count.startsWith('0 of ')))).toBe(
			true
		);
		expect(
			matrix.groups.every(({ region }) => region!.cells.every(({ least }) => least === null))
		).toBe(true);
	});

	it('shows help that was checked as covered or thin, on a solid foot', () => {
		const { rows, result } = seedMatrix('view=confirmed', { setting: checkedSetting() });
		const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
		const reaching = blocks.filter(({ fill }) => fill === 'covered' || fill === 'thin');
		expect(reaching.length).toBeGreaterThan(50);
		expect(reaching.every(({ foot }) => foot === 'solid')).toBe(true);
		for (const row of rows) {
			const own = result.matrix.areas.find(({ code }) => code === row.code)!;
			const offers = offersByTier(result.coverage, own, 'confirmed');
			for (const { tier, count } of row.cells) {
				expect(count).toBe(`${offers[tier].reached} of ${offers[tier].kinds}`);
			}
		}
	});
});

it('speaks Welsh', () => {
	const { row, matrix } = seedMatrix('', { locale: 'cy' });
	expect(row(CEREDIGION).cells[0]!.sentence).toMatch(/^\d o’r 5 math yn cyrraedd/);
	expect(matrix.wales.name).toBe('Cymru');
	expect(matrix.groups.some(({ region }) => region!.name === 'Gogledd Cymru')).toBe(true);
});
