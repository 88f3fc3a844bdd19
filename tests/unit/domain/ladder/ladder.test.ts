import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certaintyOf } from '../../../../src/lib/domain/assurance/assurance.ts';
import { acceptingNow } from '../../../../src/lib/domain/finder/facts.ts';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY } from '../../../../src/lib/domain/finder/query.ts';
import { BEST } from '../../../../src/lib/domain/ladder/best-offers.ts';
import { ladderOf, type LadderWorld } from '../../../../src/lib/domain/ladder/ladder.ts';
import { stands } from '../../../../src/lib/domain/ladder/rung-state.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { aPlace, aService, english, idOf, onTier } from '../a-service.ts';
import { answerOf, findSlowly } from '../finder/oracle.ts';
import { AREAS, CATEGORIES, CODES, TODAY, family, query, services } from '../finder/worlds.ts';

const GROUP_OF = (number: number) => `group_${number % 4}`;

/** A world around a record: two regions of two areas, four groups of kinds. */
function worldOf(record: Service[]): LadderWorld {
	const named = english('A name');
	return {
		index: buildFinderIndex(record, CODES, TODAY),
		statements: new Map(),
		reference: {
			front_doors: [],
			areas: AREAS.map((gss) => ({ gss })) as unknown as LadderWorld['reference']['areas'],
			regions: [
				{ code: 'R1', members: AREAS.slice(0, 2) },
				{ code: 'R2', members: AREAS.slice(2) }
			] as unknown as LadderWorld['reference']['regions'],
			categories: CATEGORIES.map((id, number) => ({
				id,
				group: GROUP_OF(number),
				name: named,
				default_tier: 'primary' as const,
				access_route: null,
				duty: null,
				typical_ages: null
			})),
			category_groups: [0, 1, 2, 3].map((number) => ({
				id: GROUP_OF(number),
				name: named,
				minimum_age: 0,
				maximum_age: 17,
				remote_counts_for_tiers: number === 0 ? (['universal'] as const).slice() : [],
				expected_tiers: number === 1 ? (['targeted'] as const).slice() : [...TIERS]
			}))
		}
	};
}

describe('any ladder', () => {
	it('holds what the slow finder finds on each tier, and counts it right', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const rungs = ladderOf(asked, place, worldOf(record), TODAY);
				expect(rungs.map(({ tier }) => tier)).toEqual([...TIERS]);
				for (const rung of rungs) {
					const plain = findSlowly(record, { ...asked, tiers: [rung.tier] }, place);
					expect(rung.count).toBe(plain.length);
					const { confirmed, outOfDate, unconfirmed } = rung.certainty;
					expect(confirmed + outOfDate + unconfirmed).toBe(rung.count);
					expect(confirmed).toBe(
						plain.filter(({ service }) => certaintyOf(service, TODAY).state === 'confirmed').length
					);
					expect(rung.closed).toBe(
						plain.filter(({ service }) => acceptingNow(service) === 'no').length
					);
					expect(rung.best.length).toBe(Math.min(BEST, rung.count));
					const ids = plain.map(({ service }) => service.id);
					for (const { service } of rung.best) expect(ids).toContain(service.id);
					if (rung.count === 0) expect(['none', 'not expected']).toContain(rung.state);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('names an open, known offer first wherever there is one', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				for (const rung of ladderOf(asked, place, worldOf(record), TODAY)) {
					const best = (offer: (typeof rung.best)[number]) => offer.open && offer.known;
					const all = findSlowly(record, { ...asked, tiers: [rung.tier] }, place);
					const any = all.some(
						({ service }) =>
							acceptingNow(service) !== 'no' &&
							answerOf(service, { ...asked, tiers: [rung.tier] }, place) === 'yes'
					);
					if (any) expect(best(rung.best[0]!)).toBe(true);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('offers instead only what takes families, stands on the tier and is not on the rung', () => {
		let seen = 0;
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				for (const rung of ladderOf(asked, place, worldOf(record), TODAY)) {
					if (stands(rung.state)) expect(rung.instead).toBeNull();
					for (const { service } of rung.instead?.found ?? []) {
						seen += 1;
						expect(service.tiers.map(({ tier }) => tier)).toContain(rung.tier);
						expect(acceptingNow(service)).not.toBe('no');
						const onRung = answerOf(service, { ...asked, tiers: [rung.tier] }, place);
						expect(onRung).toBe('no');
						const own = service.areas.some((gss) => place.areas?.includes(gss) ?? true);
						if (rung.instead!.how === 'elsewhere') expect(own).toBe(false);
					}
				}
			}),
			{ numRuns: 300 }
		);
		expect(seen).toBeGreaterThan(20);
	});
});

/** A service of one kind on one tier, in the first area. */
const service = (number: number, changes: Partial<Service> = {}): Service =>
	aService({
		id: idOf(number),
		name: english(`Service ${number}`),
		categories: ['kind_0'],
		tiers: [onTier('secondary')],
		areas: [AREAS[0]!],
		...changes
	});
const here = { point: { x: 258_000, y: 372_000 }, rural: false, areas: [AREAS[0]!] };
const secondary = (
	record: Service[],
	categories: string[] | null = null,
	asked: Partial<typeof EMPTY_QUERY> = {}
) =>
	ladderOf({ ...EMPTY_QUERY, ...asked }, { ...here, categories }, worldOf(record), TODAY).find(
		({ tier }) => tier === 'secondary'
	)!;

describe('a missing rung', () => {
	it('points to the same help without the other filters first', () => {
		const rung = secondary(
			[service(1, { languages: ['en'] }), service(2, { areas: [AREAS[1]!] })],
			['kind_0'],
			{ welsh: true }
		);
		expect(rung.state).toBe('none');
		expect(rung.instead).toMatchObject({ how: 'filters', found: [{ service: { id: idOf(1) } }] });
	});

	it('then to the wider kind for the family’s own area', () => {
		const rung = secondary(
			[service(1, { categories: ['kind_4'] }), service(2, { areas: [AREAS[1]!] })],
			['kind_0']
		);
		expect(rung.instead).toMatchObject({ how: 'kind', found: [{ service: { id: idOf(1) } }] });
	});

	it('then to the nearest of its region, and only then to the rest of Wales', () => {
		const at = (easting: number) => ({
			locations: [aPlace({ easting })],
			delivery: [{ mode: 'site', basis: 'stated' }] as Service['delivery']
		});
		const record = [
			service(1, { areas: [AREAS[1]!], ...at(278_000) }),
			service(2, { areas: [AREAS[1]!], ...at(263_000) }),
			service(3, { areas: [AREAS[1]!], ...at(298_000) }),
			service(4, { areas: [AREAS[2]!], ...at(259_000) })
		];
		const rung = secondary(record, ['kind_0']);
		expect(rung.instead).toMatchObject({ how: 'elsewhere', count: 3 });
		expect(rung.instead!.found.map(({ service: { id } }) => id)).toEqual([idOf(2), idOf(1)]);
		const far = secondary(record.slice(3), ['kind_0']);
		expect(far.instead!.found.map(({ service: { id } }) => id)).toEqual([idOf(4)]);
	});

	it('says how many of any kind stand on the tier, where a kind was asked for', () => {
		expect(secondary([service(1, { categories: ['kind_2'] })], ['kind_0']).anyKind).toBe(1);
		expect(secondary([service(1)]).anyKind).toBeNull();
	});

	it('of a kind that belongs on other tiers is not called unknown', () => {
		expect(secondary([], ['kind_1']).state).toBe('not expected');
		expect(secondary([service(1, { categories: ['kind_1'] })], ['kind_1']).state).toBe(
			'unconfirmed'
		);
	});
});

describe('the best offers', () => {
	it('show different kinds of help before a second of the same', () => {
		const record = [
			...[1, 2, 3, 4, 5].map((number) => service(number)),
			service(6, { categories: ['kind_1'] }),
			service(7, { categories: ['kind_2'] })
		];
		const ids = secondary(record).best.map(({ service: { id } }) => id);
		expect(ids).toEqual(expect.arrayContaining([idOf(6), idOf(7)]));
	});

	it('put confirmed before not, and what takes no referrals last', () => {
		const closed = { status: 'not accepting', as_at: TODAY, waiting_weeks: null } as const;
		const record = [
			service(1, { accepting: closed }),
			service(2),
			service(3, { assurance: { checked_on: '2026-11-01', role: 'provider' } })
		];
		expect(secondary(record).best.map(({ service: { id } }) => id)).toEqual([3, 2, 1].map(idOf));
	});

	it('put help for any family before particular circumstances, unless a kind was asked for', () => {
		const record = [
			service(1, { categories: ['uasc'] }),
			service(2, { categories: ['kind_0'], areas: [...AREAS] })
		];
		const world = worldOf(record);
		const rung = ladderOf(EMPTY_QUERY, { ...here, categories: null }, world, TODAY)[2]!;
		expect(rung.best.map(({ service: { id } }) => id)).toEqual([2, 1].map(idOf));
	});

	it('put help for the child who was asked about before help for adults', () => {
		const ofParents = { ...aService().eligibility, age_of: 'parent' as const };
		const ofChildren = { ...ofParents, age_of: 'child' as const, minimum_age: 0 };
		const record = [
			service(1, { eligibility: ofParents }),
			service(2, { eligibility: ofChildren, areas: [...AREAS] })
		];
		const best = (ages: number[]) =>
			secondary(record, null, { ages }).best.map(({ service: { id } }) => id);
		expect(best([14])).toEqual([2, 1].map(idOf));
		// A baby on the way is helped through its parents.
		expect(best([-1])[0]).toBe(idOf(1));
	});

	it('put the family’s own before the nation’s', () => {
		const record = [service(1, { areas: [...AREAS] }), service(2)];
		expect(secondary(record).best.map(({ service: { id } }) => id)).toEqual([2, 1].map(idOf));
	});
});
