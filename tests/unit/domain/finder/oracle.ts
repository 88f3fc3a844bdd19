import type { FinderPlace } from '../../../../src/lib/domain/finder/find.ts';
import type { FinderQuery } from '../../../../src/lib/domain/finder/query.ts';
import type { Location } from '../../../../src/lib/domain/service/delivery.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';

/**
 * The finder once more, slow and plain: loops over services and answers in yes, no and unknown. It
 * shares no code with the finder, so that the two can be held against each other.
 */

type Answer = 'yes' | 'no' | 'unknown';
export type OracleGroup = 'near' | 'comes' | 'remote' | 'far' | 'unplaced';
export type OracleFound = {
	service: Service;
	group: OracleGroup;
	answer: 'yes' | 'unknown';
	place: Location | null;
	/** Straight line to the nearest place; Infinity without one on either side. */
	metres: number;
	/** The square of it, exact in whole metres: `Math.hypot` tells equal distances apart by a last digit. */
	square: number;
	inReach: boolean;
};

const MONTHS_12 = '2025-11-21';
const MONTHS_6 = '2026-05-21';
const USUAL = {
	universal: [3_000, 8_000],
	primary: [5_000, 15_000],
	secondary: [10_000, 25_000],
	targeted: [20_000, 40_000]
} as const;
const LADDER = ['universal', 'primary', 'secondary', 'targeted'];

const recorded = (fact: boolean | null | undefined): Answer =>
	fact === true ? 'yes' : fact === false ? 'no' : 'unknown';

function age({ eligibility: e }: Service, age: number): Answer {
	if (e.age_of === 'parent') return 'yes';
	if (e.minimum_age === null && e.maximum_age === null && e.age_basis === 'not recorded') {
		return 'unknown';
	}
	const tooOld = e.maximum_age !== null && age > e.maximum_age;
	const tooYoung = e.minimum_age !== null && age < e.minimum_age;
	if (tooOld) return 'no';
	// "Up to 17" says nothing about pregnancy; "up to 1" means babies.
	const openForAll = e.minimum_age === null && e.maximum_age === null;
	const babies = e.maximum_age !== null && e.maximum_age <= 2;
	if (age === -1 && e.minimum_age === null && !openForAll && !babies) return 'unknown';
	if (!tooYoung) return 'yes';
	return age === -1 && e.minimum_age === 0 && e.age_basis === 'inferred' ? 'unknown' : 'no';
}

function family(service: Service, ages: readonly number[]): Answer {
	let best: Answer = 'no';
	for (const child of ages) {
		const answer = age(service, child);
		if (answer === 'yes') return 'yes';
		if (answer === 'unknown') best = 'unknown';
	}
	return best;
}

function welsh({ languages, welsh_offer: offer }: Service): Answer {
	if (offer?.stated_not_in_welsh === true) return 'no';
	if (offer?.active_offer === 'provides' || languages.includes('cy')) return 'yes';
	if (languages.length === 0 || languages.includes('mul')) return 'unknown';
	return 'no';
}

function accepting(service: Service): Answer {
	if (service.status === 'temporarily closed') return 'no';
	if (service.accepting === null) return 'unknown';
	return service.accepting.status === 'not accepting' ? 'no' : 'yes';
}

/** Good on 21 November 2026. */
function confirmed(service: Service): Answer {
	if (service.assurance === null) return 'no';
	const strict = service.tiers.some((placement) => placement.tier === 'targeted');
	return service.assurance.checked_on >= (strict ? MONTHS_6 : MONTHS_12) ? 'yes' : 'no';
}

function referrers(service: Service, asked: readonly string[]): Answer {
	// Stated that no professional may refer: known, and a no.
	if (service.referral?.professional === false) return 'no';
	if (service.referrers.length === 0) return 'unknown';
	return service.referrers.some((role) => role === 'any professional' || asked.includes(role))
		? 'yes'
		: 'no';
}

const overlap = (a: readonly string[], b: readonly string[]): Answer =>
	a.some((one) => b.includes(one)) ? 'yes' : 'no';

/** How a service answers a question: the worst of its answers to each part. */
export function answerOf(
	service: Service,
	query: FinderQuery,
	scope: Pick<FinderPlace, 'areas' | 'categories'>
): Answer {
	const modes = service.delivery.map((delivery) => delivery.mode);
	const tiers = service.tiers.map((placement) => placement.tier);
	const answers: Answer[] = [];
	if (!service.in_scope || service.status === 'defunct' || service.status === 'inactive')
		return 'no';
	if (query.tiers.length) answers.push(overlap(tiers, query.tiers));
	if (query.delivery.length) answers.push(overlap(modes, query.delivery));
	if (query.providers.length) answers.push(overlap([service.organization.kind], query.providers));
	if (scope.categories) answers.push(overlap(service.categories, scope.categories));
	if (scope.areas) {
		answers.push(service.areas.length ? overlap(service.areas, scope.areas) : 'unknown');
	}
	if (query.ages.length) answers.push(family(service, query.ages));
	if (query.welsh) answers.push(welsh(service));
	if (query.self) answers.push(recorded(service.referral?.self));
	if (query.accepting) answers.push(accepting(service));
	if (query.free) answers.push(recorded(service.cost?.free));
	if (query.confirmed) answers.push(confirmed(service));
	if (query.referrers.length) answers.push(referrers(service, query.referrers));
	if (answers.includes('no')) return 'no';
	return answers.includes('unknown') ? 'unknown' : 'yes';
}

function nearest(service: Service, place: FinderPlace) {
	const nowhere = { metres: Infinity, square: Infinity, inReach: true };
	if (service.locations.length === 0) return { place: null, ...nowhere };
	if (place.point === null) return { place: service.locations[0]!, ...nowhere };
	let best = { place: service.locations[0]!, metres: Infinity, square: Infinity };
	for (const location of service.locations) {
		const [x, y] = [place.point.x - location.easting, place.point.y - location.northing];
		const square = x * x + y * y;
		if (square < best.square) best = { place: location, metres: Math.hypot(x, y), square };
	}
	const usual = Math.max(...service.tiers.map(({ tier }) => USUAL[tier][place.rural ? 1 : 0]));
	const reach = best.place.reach_metres ?? usual;
	return { ...best, inReach: best.square <= reach * reach };
}

/** Every service that fits, in order, with the group it stands in. */
export function findSlowly(
	services: readonly Service[],
	query: FinderQuery,
	place: FinderPlace
): OracleFound[] {
	const all: OracleFound[] = [];
	for (const service of services) {
		const answer = answerOf(service, query, place);
		if (answer === 'no') continue;
		const site = nearest(service, place);
		const has = (mode: 'site' | 'area' | 'remote') =>
			service.delivery.some((delivery) => delivery.mode === mode) &&
			(query.delivery.length === 0 || query.delivery.includes(mode));
		const nobodyKnowsWhom = place.areas !== null && service.areas.length === 0;
		const atPlace = has('site') && site.place !== null;
		let group: OracleGroup = 'unplaced';
		if (nobodyKnowsWhom && !has('remote')) group = 'unplaced';
		else if (atPlace && site.inReach) group = 'near';
		else if (has('area')) group = 'comes';
		else if (has('remote')) group = 'remote';
		else if (atPlace) group = 'far';
		all.push({ service, group, answer, ...site });
	}
	// Whoever's check has run out stands after all others, whatever the order.
	const down = (a: OracleFound, b: OracleFound) => Number(ranOut(a)) - Number(ranOut(b));
	return all.sort(
		(a, b) => down(a, b) || compare(a, b, query.sort) || compare(a, b, 'distance') || rest(a, b)
	);
}

const ranOut = ({ service }: OracleFound) =>
	service.assurance !== null && confirmed(service) === 'no';

const ladder = ({ service }: OracleFound) =>
	Math.min(...service.tiers.map(({ tier }) => LADDER.indexOf(tier)));
const checked = ({ service }: OracleFound) =>
	service.assurance ? service.assurance.checked_on : (service.provenance.as_of ?? '');
const ascending = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

function compare(a: OracleFound, b: OracleFound, sort: FinderQuery['sort']): number {
	if (sort === 'tier') return ladder(a) - ladder(b);
	if (sort === 'distance') return ascending(a.square, b.square);
	// Those that somebody has confirmed come first, the newest check on top.
	const somebody = Number(b.service.assurance !== null) - Number(a.service.assurance !== null);
	return somebody || ascending(checked(b), checked(a));
}

const rest = (a: OracleFound, b: OracleFound) =>
	ladder(a) - ladder(b) || ascending(a.service.name.en ?? '', b.service.name.en ?? '');
