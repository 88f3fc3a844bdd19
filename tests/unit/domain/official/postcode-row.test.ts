import { describe, expect, test } from 'vitest';
import { postcodeReader } from '../../../../src/lib/domain/official/postcode-row.ts';
import { geography, refusal } from './a-country.ts';

const areas = new Set(geography.areas.map(({ gss }) => gss));
const HEADING = [
	'pcd',
	'pcd2',
	'pcds',
	'dointr',
	'doterm',
	'ctry',
	'laua',
	'lsoa21',
	'lat',
	'long'
];
const read = (change: Record<string, string> = {}) => {
	const row: Record<string, string> = {
		pcd: 'ZZ5 1AA',
		pcd2: 'ZZ5  1AA',
		pcds: 'ZZ5 1AA',
		dointr: '198001',
		doterm: '',
		ctry: 'W92000004',
		laua: 'W06000002',
		lsoa21: 'W01000071',
		lat: '53.22',
		long: '-4.12',
		...change
	};
	return postcodeReader(
		{ name: 'NSPL.csv', heading: HEADING },
		areas
	)(HEADING.map((name) => row[name]!));
};

test('a postcode of Wales is read', () => {
	expect(read()).toEqual({
		is: 'row',
		row: { postcode: 'ZZ5 1AA', lat: 53.22, lon: -4.12, smallArea: 'W01000071', area: 'W06000002' }
	});
});

test('what is of another country, has ended or has no point is left out', () => {
	expect(read({ ctry: 'E92000001', laua: 'E06000001' }).is).toBe('elsewhere');
	expect(read({ doterm: '201905' }).is).toBe('ended');
	expect(read({ lat: '99.999999', long: '0.000000' }).is).toBe('no point');
});

describe('a row that is wrong says why, and never which postcode it is', () => {
	test.each([
		[{ lat: '-4.12', long: '53.22' }, /swapped/],
		[{ lat: '51.5', long: '-0.1' }, /outside Wales/],
		[{ laua: 'W06000007' }, /no authority of today/],
		[{ lsoa21: 'E01000001' }, /no small area of Wales/],
		[{ pcds: 'HELLO ZZ5 1AA' }, /holds no postcode/]
	])('%o', (change, says) => {
		const found = read(change);
		expect(found.is === 'wrong' && found.why).toMatch(says);
		expect(JSON.stringify(found)).not.toMatch(/ZZ5/);
	});
});

test('a file without the small areas of 2021 is of another vintage', () => {
	const old = HEADING.map((name) => (name === 'lsoa21' ? 'lsoa11' : name));
	const says = refusal(() => postcodeReader({ name: 'NSPL.csv', heading: old }, areas));
	expect(says).toMatch(/of 2011 are there: the file is of an older vintage/);
});

test('the names of the newer directory are known, and ours', () => {
	const newer = [
		'pcd7',
		'pcd8',
		'pcds',
		'doterm',
		'ctry25cd',
		'lad25cd',
		'lsoa21cd',
		'lat',
		'long'
	];
	expect(postcodeReader({ name: 'a', heading: newer }, areas).knowsEnded).toBe(true);
	const ours = ['postcode', 'lat', 'lon', 'lsoa21_code', 'lad_code'];
	const reader = postcodeReader({ name: 'a', heading: ours }, areas);
	expect(reader.knowsEnded).toBe(false);
	expect(reader(['ZZ51AA', '53.22', '-4.12', 'W01000071', 'W06000002']).is).toBe('row');
});
