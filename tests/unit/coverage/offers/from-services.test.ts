import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerRows } from '../../../../src/lib/coverage/offers/from-services.ts';
import {
	AREA,
	CONFIRMED,
	NO,
	NO_DAY,
	OUT_OF_DATE,
	REMOTE,
	rowOf,
	toOffers,
	UNCONFIRMED,
	UNKNOWN,
	UNPLACED,
	YES,
	type OfferRow
} from '../../../../src/lib/coverage/offers/offers.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import type { Delivery } from '../../../../src/lib/domain/service/delivery.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aPlace, aService, idOf, onTier } from '../../domain/a-service.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const AREAS = seedReference.areas.map(({ gss }) => gss);
const rowFor = (changes: Partial<Service>): OfferRow =>
	offerRows([aService(changes)], AREAS, TODAY)[0]!;
const by = (...modes: Delivery['mode'][]): Delivery[] =>
	modes.map((mode) => ({ mode, basis: 'stated' }));
const checked = { checked_on: '2026-11-01', role: 'provider' } as const;
const onlySmallAreas = { ...aService().eligibility, small_areas_only: true };

describe('where an offer reaches', () => {
	it('is the place, with the reach that the provider states', () => {
		const row = rowFor({
			delivery: by('site'),
			locations: [aPlace({ reach_metres: 4_000 }), aPlace({ easting: 1, northing: 2 })]
		});
		expect(row.modes).toBe(0);
		expect(row.sites).toEqual([
			{ x: 258_000, y: 372_000, reach: 4_000 },
			{ x: 1, y: 2, reach: 0 }
		]);
	});

	it('is nowhere for certain when no place stands behind it', () => {
		expect(rowFor({ delivery: by('site') })).toMatchObject({ modes: UNPLACED, sites: [] });
		expect(rowFor({ delivery: by('unplaced') })).toMatchObject({ modes: UNPLACED, sites: [] });
		expect(rowFor({ delivery: [] })).toMatchObject({ modes: UNPLACED, sites: [] });
	});

	it("is the whole area for a council's own team that visits", () => {
		expect(rowFor({ delivery: by('area') }).modes).toBe(AREA);
		expect(rowFor({ delivery: by('area', 'remote') }).modes).toBe(AREA | REMOTE);
		expect(rowFor({ delivery: by('remote') }).modes).toBe(REMOTE);
	});

	it.each(['region', 'all Wales'] as const)(
		'is nowhere for certain for a visiting team of a %s, until it is confirmed',
		(extent) => {
			const team = { extent, delivery: by('area'), areas: AREAS } as const;
			expect(rowFor(team).modes).toBe(UNPLACED);
			expect(rowFor({ ...team, assurance: checked }).modes).toBe(AREA);
			const late = { checked_on: '2024-01-01', role: 'provider' } as const;
			expect(rowFor({ ...team, assurance: late }).modes).toBe(UNPLACED);
			const visits = { ...team, delivery: by('unplaced'), channels: ['home visit'] } as const;
			expect(rowFor({ ...visits, channels: ['home visit'] }).modes).toBe(UNPLACED);
			expect(rowFor({ ...visits, channels: ['home visit'], assurance: checked }).modes).toBe(AREA);
		}
	);

	it('is nowhere for certain where only small areas that are not recorded may have it', () => {
		const row = rowFor({
			delivery: by('site', 'area', 'remote'),
			locations: [aPlace()],
			eligibility: onlySmallAreas
		});
		expect(row).toMatchObject({ modes: UNPLACED | REMOTE, sites: [] });
	});

	it('has no place at all when the location is withheld, whatever else is recorded', () => {
		const modes = fc.subarray(['site', 'area', 'remote', 'unplaced'] as const);
		const extent = fc.constantFrom('one area', 'several areas', 'region', 'all Wales' as const);
		fc.assert(
			fc.property(modes, extent, fc.boolean(), (stated, reaches, small) => {
				const row = rowFor({
					location_withheld: true,
					// The schema refuses this; the kernel must not depend on it.
					locations: [aPlace({ reach_metres: 3_000 })],
					delivery: by(...stated),
					extent: reaches as Service['extent'],
					eligibility: { ...aService().eligibility, small_areas_only: small }
				});
				expect(row.sites).toEqual([]);
				const phoneOnly = stated.join() === 'remote';
				expect((row.modes & AREA) !== 0).toBe(!phoneOnly && !small);
			})
		);
	});

	it('is so for the whole record: withheld services and Flying Start stand nowhere', () => {
		const rows = new Map(offerRows(seedServices, AREAS, TODAY).map((row) => [row.id, row]));
		const live = seedServices.filter(({ id }) => rows.has(id));
		const withheld = live.filter((service) => service.location_withheld);
		expect(withheld.length).toBeGreaterThan(5);
		for (const { id } of withheld) expect(rows.get(id)!.sites).toEqual([]);
		const small = live.filter(({ eligibility }) => eligibility.small_areas_only);
		expect(small.length).toBeGreaterThan(20);
		for (const { id } of small) {
			expect(rows.get(id)!.sites).toEqual([]);
			expect(rows.get(id)!.modes & AREA).toBe(0);
			expect(rows.get(id)!.modes).not.toBe(0);
		}
		const wide = live.filter(({ extent }) => extent === 'all Wales' || extent === 'region');
		expect(wide.length).toBeGreaterThan(20);
		for (const { id } of wide) expect(rows.get(id)!.modes & AREA).toBe(0);
		for (const row of rows.values()) expect(row.modes + row.sites.length).toBeGreaterThan(0);
	});
});

describe('what is known of an offer', () => {
	it('is not recorded where nobody has said, and never a no', () => {
		expect(rowFor({})).toMatchObject({
			certainty: UNCONFIRMED,
			welsh: UNKNOWN,
			self: UNKNOWN,
			accepting: UNKNOWN,
			fundedUntil: NO_DAY,
			assuredUntil: NO_DAY,
			capacity: null
		});
	});

	it('is what is stated', () => {
		const row = rowFor({
			languages: ['en'],
			referral: { self: true, professional: null, consent_needed: null, process: null },
			accepting: { status: 'not accepting', as_at: TODAY, waiting_weeks: null },
			assurance: checked,
			capacity: [
				{ unit: 'families', maximum: null, available: 3, as_at: TODAY },
				{ unit: 'places', maximum: 12, available: null, as_at: TODAY }
			]
		});
		expect(row).toMatchObject({
			certainty: CONFIRMED,
			welsh: NO,
			self: YES,
			accepting: NO,
			assuredUntil: dayNumber('2027-11-01'),
			capacity: { unit: 'places', maximum: 12 }
		});
		expect(rowFor({ status: 'temporarily closed' }).accepting).toBe(NO);
	});

	it('goes out of date by the strictest of its tiers', () => {
		const tiers = [onTier('targeted'), onTier('universal')];
		const assurance = { checked_on: '2026-05-22', role: 'editor' } as const;
		expect(rowFor({ tiers, assurance }).certainty).toBe(CONFIRMED);
		const before = { checked_on: '2026-05-21', role: 'editor' } as const;
		expect(rowFor({ tiers, assurance: before }).certainty).toBe(OUT_OF_DATE);
	});

	it('ends with its last funding, and not at all while one source has no end', () => {
		const ends = (...days: (string | null)[]) =>
			rowFor({ funding: days.map((ends_on) => ({ source: 'a grant', ends_on })) }).fundedUntil;
		expect(ends('2027-03-31', '2027-09-30')).toBe(dayNumber('2027-09-30'));
		expect(ends('2027-03-31', null)).toBe(NO_DAY);
		expect(ends()).toBe(NO_DAY);
	});
});

describe('rows of offers', () => {
	it('leave out what is no live help, and number organizations', () => {
		const other = { ...aService().organization, id: idOf(800_001) };
		const rows = offerRows(
			[
				aService({ id: idOf(1) }),
				aService({ id: idOf(2), status: 'defunct' }),
				aService({ id: idOf(3), organization: other }),
				aService({ id: idOf(4), in_scope: false }),
				aService({ id: idOf(5) })
			],
			AREAS,
			TODAY
		);
		expect(rows.map(({ id }) => id)).toEqual([idOf(1), idOf(3), idOf(5)]);
		expect(rows.map(({ organization }) => organization)).toEqual([0, 1, 0]);
	});

	it('serve no area when none is recorded, and none outside Wales', () => {
		expect(rowFor({ areas: [], extent: 'not recorded' }).areas).toBe(0);
		expect(rowFor({ areas: ['E06000051', AREAS[1]!] }).areas).toBe(2);
	});

	it('come out of the columns as they went in', () => {
		const rows = offerRows(seedServices, AREAS, TODAY);
		const categories = seedReference.categories.map(({ id }) => id);
		const offers = toOffers(rows, categories);
		expect(rows.map((_, s) => rowOf(offers, s))).toEqual(rows);
	});
});
