import { ALL_AGES } from './ages.ts';
import { emptyTally, tallyService, type Tally } from './cells/tally.ts';
import { SUMS, sumCell, type Declared, type Planes } from './cells/sums.ts';
import { membershipOf, type Membership } from './kinds/membership.ts';
import type { Kind } from './kinds/kind.ts';
import { CONFIRMED, type Offers } from './offers/offers.ts';
import { OUT, SURE, standings } from './offers/standing.ts';
import { prepareGround, type Ground, type Land } from './reach/ground.ts';
import { beginFilling, fill, filled, type Filling } from './reach/fill-plane.ts';
import type { CoverageQuestion } from './question.ts';

/** Everything that coverage is worked out from, and what came of it. */
export type Coverage = {
	question: CoverageQuestion;
	kinds: readonly Kind[];
	ground: Ground;
	offers: Offers;
	/** What the filters make of each service. */
	standing: Uint8Array;
	/** Kinds of each service that is not left out, and the other way round. */
	membership: Membership;
	planes: Planes;
	tally: Tally;
	declared: Declared;
	/** Children of every cell: see `SUMS`. */
	sums: Float64Array;
};

/** "We have none of this": said by an area steward, until a day (day number). */
export type Declaration = { area: string; kind: string; until: number };

/**
 * The full national matrix: every kind of help in every principal area.
 * @param land demand, prepared once for many questions
 * @param keep leaves services out beyond the filters (a scenario, an end of funding); null keeps all
 */
export function cover(
	land: Land,
	offers: Offers,
	kinds: readonly Kind[],
	question: CoverageQuestion,
	declarations: readonly Declaration[] = [],
	keep: ((s: number) => boolean) | null = null
): Coverage {
	const ground = prepareGround(land, kinds, offers.categories, question);
	const standing = standings(offers, question.filters);
	if (keep !== null) for (let s = 0; s < offers.size; s++) if (!keep(s)) standing[s] = OUT;
	const membership = membershipOf(ground.kinds, offers, standing);
	const planes = planesOf(ground, offers, standing, membership);
	const tally = emptyTally(ground);
	for (let s = 0; s < offers.size; s++) {
		tallyService(tally, ground, offers, s, membership.kinds[s]!, standing[s]!, 1);
	}
	const declared = declaredIn(ground, kinds, declarations, question.today);
	const areas = ground.demand.areas.length;
	const sums = new Float64Array(kinds.length * areas * SUMS.length);
	for (let k = 0; k < kinds.length; k++) {
		for (let a = 0; a < areas; a++) sumCell(sums, ground, planes, tally, declared, k, a);
	}
	return { question, kinds, ground, offers, standing, membership, planes, tally, declared, sums };
}

/** What the offers reach. The planes of confirmed and of doubtful offers are made only where needed. */
function planesOf(
	ground: Ground,
	offers: Offers,
	standing: Uint8Array,
	membership: Membership
): Planes {
	const sure = beginFilling(ground);
	let confirmed: Filling | null = null;
	let perhaps: Filling | null = null;
	// Offers for every age first: they fill the ground, and the others have less to add.
	for (const every of [true, false]) {
		for (let s = 0; s < offers.size; s++) {
			if ((offers.ages[s] === ALL_AGES) !== every) continue;
			const kinds = membership.kinds[s]!;
			if (kinds.length === 0) continue;
			if (standing[s] === SURE) {
				fill(sure, ground, offers, s, kinds);
				if (offers.certainty[s]! >= CONFIRMED) {
					fill((confirmed ??= beginFilling(ground)), ground, offers, s, kinds);
				}
			} else fill((perhaps ??= beginFilling(ground)), ground, offers, s, kinds);
		}
	}
	return {
		sure: filled(sure, ground),
		confirmed: confirmed && filled(confirmed, ground),
		perhaps: perhaps && filled(perhaps, ground)
	};
}

function declaredIn(
	ground: Ground,
	kinds: readonly Kind[],
	declarations: readonly Declaration[],
	today: number
): Declared {
	const { areas } = ground.demand;
	const declared = new Uint8Array(kinds.length * areas.length);
	for (const { area, kind, until } of declarations) {
		const k = kinds.findIndex(({ id }) => id === kind);
		const a = areas.indexOf(area);
		if (k >= 0 && a >= 0 && today <= until) declared[k * areas.length + a] = 1;
	}
	return declared;
}
