import { describe, expect, it } from 'vitest';
import { serviceRows, statementRows } from '../../../../src/lib/server/seed/service-rows.ts';
import { uuidOf } from '../../../../src/lib/server/seed/uuid.ts';
import { aFact } from './a-fact.ts';

const GWYNEDD = 'W06000002';
const place = { lat: '53.2274', lon: '-4.1293', site_town: 'Bangor', delivery: 'in-person' };
const tables = (changes: Record<string, string | null>, areaOf: string | null = GWYNEDD) =>
	new Map(serviceRows([aFact(changes)], () => areaOf).map(({ table, rows }) => [table, rows]));

describe('the rows of a fact', () => {
	it('have its place, on the grid and in degrees, known to a town', () => {
		const [location] = tables(place).get('location')!;
		expect(location).toMatchObject({ town: 'Bangor', gss: GWYNEDD, precision: 'town' });
		// Bangor lies about at SH 580 720.
		expect(Math.abs(Number(location!.easting) - 258_000)).toBeLessThan(1_500);
		expect(Math.abs(Number(location!.northing) - 372_000)).toBeLessThan(1_500);
		expect(tables(place).get('service_at_location')).toHaveLength(1);
	});

	it('have no place anywhere when it is withheld, even where the fact gives one', () => {
		const rows = tables({ ...place, location_withheld: 'yes' });
		expect(rows.get('location')).toEqual([]);
		expect(rows.get('service_at_location')).toEqual([]);
		expect(JSON.stringify([...rows])).not.toMatch(/Bangor|53\.2|-4\.1/);
	});

	it('ask the polygons for the authority of a place of several, and refuse a place in none', () => {
		const several = { ...place, la_gss: 'W06000001;W06000002' };
		expect(tables(several, 'W06000001').get('location')![0]).toMatchObject({ gss: 'W06000001' });
		expect(() => tables(several, null)).toThrow(/services\.csv, S900: .*no authority/);
	});

	it('claim no area when the source does not state one', () => {
		expect(tables({ coverage: 'not stated' }).get('service_area')).toEqual([]);
		expect(tables({}).get('service_area')).toEqual([{ service_id: uuidOf('S900'), gss: GWYNEDD }]);
	});

	it('keep what is not recorded unrecorded', () => {
		const rows = tables({});
		expect(rows.get('referral')).toEqual([]);
		expect(rows.get('service_language')).toEqual([]);
		expect(rows.get('contact')).toEqual([]);
		expect(rows.get('eligibility')![0]).toMatchObject({
			minimum_age: null,
			maximum_age: null,
			age_basis: 'not recorded'
		});
	});

	it('say self-referral only where it is said, and a no where only professionals refer', () => {
		const referral = (word: string) => tables({ referral: word }).get('referral')![0];
		expect(referral('self')).toMatchObject({ self_referral: true, professional_referral: null });
		expect(referral('both')).toMatchObject({ self_referral: true, professional_referral: true });
		expect(referral('professional')).toMatchObject({
			self_referral: false,
			professional_referral: true
		});
	});

	it('mark an ended service, a fact nobody saw running, and small areas that are not listed', () => {
		expect(tables({ status: 'ended' }).get('service')![0]).toMatchObject({ status: 'defunct' });
		const doubtful = tables({ status: 'unconfirmed' });
		expect(doubtful.get('service')![0]).toMatchObject({ status: 'active' });
		expect(doubtful.get('provenance')![0]).toMatchObject({ running_checked: false });
		const flying = tables({ categories: 'flying_start' });
		expect(flying.get('eligibility')![0]).toMatchObject({ small_areas_only: true });
	});
});

it('a statement stays a statement: with its areas and kinds, and no place', () => {
	const rows = new Map(
		statementRows([aFact({ kind: 'statement', la_gss: 'W06000001;W06000002' })]).map(
			({ table, rows: all }) => [table, all]
		)
	);
	expect(rows.get('statement')).toHaveLength(1);
	expect(rows.get('statement_area')).toHaveLength(2);
	expect(rows.get('statement_category')).toEqual([
		{ statement_id: uuidOf('S900'), category_id: 'parenting', tier_id: 'primary' }
	]);
});
