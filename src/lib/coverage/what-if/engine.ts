import { sumCell } from '../cells/sums.ts';
import { tallyService } from '../cells/tally.ts';
import type { Coverage } from '../coverage.ts';
import { kindsOfService } from '../kinds/membership.ts';
import { CONFIRMED, withRow, type OfferRow } from '../offers/offers.ts';
import { joined } from '../offers/joined.ts';
import { OUT, PERHAPS, SURE, standingOf } from '../offers/standing.ts';
import { addToPlane, emptyPlane, type Plane } from '../reach/plane.ts';
import { takeFromPlane } from './take-from-plane.ts';

/** A copy of a coverage that may be changed, service by service, while the one given stays as it is. */
export function openWhatIf(coverage: Coverage): Coverage {
	const { planes, membership } = coverage;
	return {
		...coverage,
		standing: coverage.standing.slice(),
		membership: {
			kinds: membership.kinds.slice(),
			services: membership.services.map((services) => services.slice())
		},
		planes: {
			sure: copyOf(planes.sure),
			confirmed: planes.confirmed && copyOf(planes.confirmed),
			perhaps: planes.perhaps && copyOf(planes.perhaps)
		},
		tally: coverage.tally.slice(),
		sums: coverage.sums.slice()
	};
}

/**
 * Adds a service. Only its own cells are worked out again; the figures are those of a full
 * computation with it.
 * @returns its row
 */
export function addService(coverage: Coverage, row: OfferRow): number {
	const { ground, planes } = coverage;
	const offers = withRow(coverage.offers, row);
	const s = offers.size - 1;
	const standing = standingOf(offers, s, coverage.question.filters);
	const kinds = standing === OUT ? [] : kindsOfService(ground.kinds, offers, s);
	coverage.offers = offers;
	coverage.standing = joined(coverage.standing, [standing]);
	coverage.membership.kinds.push(kinds);
	for (const k of kinds) coverage.membership.services[k]!.push(s);
	if (standing === SURE) {
		addToPlane(planes.sure, ground, offers, s, kinds);
		if (offers.certainty[s]! >= CONFIRMED) {
			addToPlane((planes.confirmed ??= emptyPlane(ground)), ground, offers, s, kinds);
		}
	} else if (standing === PERHAPS) {
		addToPlane((planes.perhaps ??= emptyPlane(ground)), ground, offers, s, kinds);
	}
	tallyService(coverage.tally, ground, offers, s, kinds, standing, 1);
	sumAgain(coverage, s, kinds);
	return s;
}

/** Takes a service out of every figure: the same as a full computation without it. */
export function removeService(coverage: Coverage, s: number): void {
	const { ground, offers, planes, standing, membership } = coverage;
	const kinds = membership.kinds[s]!;
	const was = standing[s]!;
	if (was === OUT || kinds.length === 0) return;
	standing[s] = OUT;
	membership.kinds[s] = [];
	for (const k of kinds) {
		const services = membership.services[k]!;
		services.splice(services.indexOf(s), 1);
	}
	const isSure = (other: number) => standing[other] === SURE;
	if (was === SURE) {
		takeFromPlane(planes.sure, coverage, s, kinds, isSure);
		if (planes.confirmed && offers.certainty[s]! >= CONFIRMED) {
			takeFromPlane(
				planes.confirmed,
				coverage,
				s,
				kinds,
				(other) => isSure(other) && offers.certainty[other]! >= CONFIRMED
			);
		}
	} else if (planes.perhaps) {
		takeFromPlane(planes.perhaps, coverage, s, kinds, (other) => standing[other] === PERHAPS);
	}
	tallyService(coverage.tally, ground, offers, s, kinds, was, -1);
	sumAgain(coverage, s, kinds);
}

/** Works out again the cells that a service stands in. */
function sumAgain(coverage: Coverage, s: number, kinds: readonly number[]): void {
	const { ground, offers, planes, tally, declared, sums } = coverage;
	const served = offers.areas[s]!;
	for (const k of kinds) {
		for (let a = 0; a < ground.demand.areas.length; a++) {
			if ((served & (1 << a)) !== 0) sumCell(sums, ground, planes, tally, declared, k, a);
		}
	}
}

const copyOf = (plane: Plane): Plane => ({
	site: plane.site.slice(),
	area: plane.area.slice(),
	remote: plane.remote.slice(),
	unplaced: plane.unplaced.slice()
});
