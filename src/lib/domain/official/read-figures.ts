import type { Figures } from './formats/figures.ts';
import { FORMER_CODES, WALES, type Geography } from './geography.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { columnsOf, folded, requireColumns, type Headings, type Table } from './table.ts';

const HEADINGS = {
	area: [
		/^gss(_code)?$/,
		/^area_?code$/,
		/^areacd$/,
		/^lad\d*_?cd$/,
		/^lad_code$/,
		/^area$/,
		/^code$/
	],
	indicator: [/^indicator$/, /^measure$/],
	year: [/^year$/, /^period$/, /^date$/],
	value: [/^value$/, /^observation$/, /^data_?values?$/],
	standing: [/^standing$/, /^status$/]
} satisfies Headings<string>;

type Row = Figures['rows'][number];
const BANDS = ['pop_0_4', 'pop_5_10', 'pop_11_15', 'pop_16_17'];
/** Publishers round; sums may differ by this many for each summand. */
const ROUNDING = 1;
const addsUp = (indicator: string): boolean => /^pop_|_number$/.test(indicator);
const SUPPRESSED = /^(\*|\[?[cx]\]?|\.\.?|suppressed)$/i;

/**
 * Figures of authorities from a tidy table (a row a figure), in our form: the newest of each, with the
 * sums that belong to them.
 * @param known the indicators that the record has words for
 * @returns the figures, and how many rows were older or of other countries
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readFigures(
	table: Table,
	{ areas }: Geography,
	known: ReadonlySet<string>
): { figures: Figures; older: number; elsewhere: number } {
	const columns = columnsOf(table.heading, HEADINGS);
	requireColumns(table, columns, {
		area: 'the authority’s code',
		indicator: 'the indicator',
		year: 'the year or period',
		value: 'the value'
	});
	const problems = new Problems();
	const ours = new Set([...areas.map(({ gss }) => gss), WALES]);
	const newest = new Map<string, Row>();
	let older = 0;
	let elsewhere = 0;
	for (const { line, cells } of table.rows) {
		const place = `${table.name}, row ${line}`;
		const cell = (name: keyof typeof HEADINGS) => (cells[columns[name]] ?? '').trim();
		const [area, indicator, year] = [cell('area'), folded(cell('indicator')), cell('year')];
		if (FORMER_CODES[area]) {
			problems.add('former', `${place}: ${area} is a former code (${FORMER_CODES[area]}).`);
		} else if (!ours.has(area)) {
			if (/^[EKNS]\d{8}$|^W92/.test(area)) elsewhere++;
			else problems.add('area', `${place}: "${area.slice(0, 20)}" is no authority of today.`);
			continue;
		}
		if (!known.has(indicator)) {
			problems.add(
				`indicator ${indicator}`,
				`${place}: "${indicator.slice(0, 40)}" is no indicator that the record has words for.`
			);
		}
		if (!/\d{4}/.test(year))
			problems.add('year', `${place}: "${year.slice(0, 20)}" names no year.`);
		const suppressed = SUPPRESSED.test(cell('value'));
		const value = suppressed ? null : Number(cell('value').replaceAll(',', '') || NaN);
		if (value !== null && !(value >= 0)) {
			problems.add('value', `${place}: "${cell('value').slice(0, 20)}" is no number.`);
		}
		const standing = suppressed
			? 'suppressed'
			: cell('standing') === 'derived'
				? 'derived'
				: 'published';
		const key = `${area} ${indicator}`;
		const there = newest.get(key);
		if (there?.year === year)
			problems.add('twice', `${place}: ${area}, ${indicator}, ${year} is there twice.`);
		if (there && there.year !== year) older++;
		if (!there || there.year < year) newest.set(key, { area, indicator, year, value, standing });
	}
	problems.refuse();
	if (newest.size === 0)
		throw new OfficialDataRefused([`${table.name} has no figure of a Welsh authority.`]);
	const rows = [...newest.values()];
	addChildren(rows);
	addWales(rows, areas.length);
	checkPopulation(rows, areas, table.name, problems);
	checkWales(rows, areas.length, table.name, problems);
	problems.refuse();
	const key = ({ area, indicator }: Row) => `${area} ${indicator}`;
	rows.sort((one, other) => (key(one) < key(other) ? -1 : 1));
	return { figures: { kind: 'figures', rows }, older, elsewhere };
}

const find = (rows: readonly Row[], area: string, indicator: string) =>
	rows.find((row) => row.area === area && row.indicator === indicator);

/** Children are the sum of their bands, where a file has the bands only. */
function addChildren(rows: Row[]): void {
	for (const area of new Set(rows.map((row) => row.area))) {
		const bands = BANDS.flatMap((band) => find(rows, area, band) ?? []);
		const whole = bands.length === BANDS.length && bands.every(({ value }) => value !== null);
		if (!whole || find(rows, area, 'pop_0_17')) continue;
		const value = bands.reduce((sum, band) => sum + band.value!, 0);
		rows.push({ area, indicator: 'pop_0_17', year: bands[0]!.year, value, standing: 'derived' });
	}
}

/** Wales is the sum of its authorities, where a file has all of them and not Wales. */
function addWales(rows: Row[], count: number): void {
	for (const indicator of new Set(rows.map((row) => row.indicator))) {
		const of = rows.filter((row) => row.indicator === indicator && row.area !== WALES);
		const whole = of.length === count && of.every(({ value }) => value !== null);
		if (!addsUp(indicator) || !whole || find(rows, WALES, indicator)) continue;
		const value = of.reduce((sum, row) => sum + row.value!, 0);
		rows.push({ area: WALES, indicator, year: of[0]!.year, value, standing: 'derived' });
	}
}

/** Coverage needs children of every area by band, all of one year, and sums that hold. */
function checkPopulation(
	rows: readonly Row[],
	areas: Geography['areas'],
	name: string,
	problems: Problems
): void {
	const wanted = [...BANDS, 'pop_0_17'];
	const population = rows.filter(({ indicator }) => wanted.includes(indicator));
	if (population.length === 0) return;
	const years = new Set(population.map(({ year }) => year));
	if (years.size > 1) {
		problems.add(
			'years',
			`${name}: children by age are of different years (${[...years].join(', ')}).`
		);
	}
	for (const { gss, name: called } of areas) {
		const missing = wanted.filter(
			(indicator) => (find(rows, gss, indicator)?.value ?? null) === null
		);
		if (missing.length > 0) {
			problems.add(
				'bands',
				`${name}: ${called.en} lacks ${missing.join(', ')}. Children by age are used together, for all 22 areas.`
			);
			continue;
		}
		const sum = BANDS.reduce((total, band) => total + find(rows, gss, band)!.value!, 0);
		const all = find(rows, gss, 'pop_0_17')!.value!;
		if (Math.abs(sum - all) > BANDS.length * ROUNDING) {
			problems.add(
				'sum',
				`${name}: in ${called.en} the bands sum to ${sum} children and pop_0_17 says ${all}.`
			);
		}
	}
}

function checkWales(rows: readonly Row[], count: number, name: string, problems: Problems): void {
	for (const wales of rows.filter(({ area, indicator }) => area === WALES && addsUp(indicator))) {
		const of = rows.filter(
			(row) => row.indicator === wales.indicator && row.year === wales.year && row.area !== WALES
		);
		if (of.length < count || of.some(({ value }) => value === null) || wales.value === null)
			continue;
		const sum = of.reduce((total, row) => total + row.value!, 0);
		// Counts that are rounded to five for each authority sum to something else.
		if (
			Math.abs(sum - wales.value) >
			Math.max(count * ROUNDING, wales.indicator.startsWith('pop_') ? 0 : 5 * count)
		) {
			problems.add(
				'wales',
				`${name}: ${wales.indicator} sums to ${sum} over the authorities, and Wales says ${wales.value}.`
			);
		}
	}
}
