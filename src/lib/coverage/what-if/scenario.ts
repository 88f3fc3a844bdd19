import type { Coverage } from '../coverage.ts';
import {
	AREA,
	NO_DAY,
	PROPOSED,
	UNKNOWN,
	YES,
	NO,
	rowOf,
	type OfferRow
} from '../offers/offers.ts';
import type { Ground } from '../reach/ground.ts';
import { pointsWithin } from '../reach/point-grid.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import type { Change, Proposal } from './change.ts';
import { addService, openWhatIf, removeService } from './engine.ts';

/** What became of a scenario: the coverage with it, and the changes that could not be made. */
export type Scenario = { coverage: Coverage; failed: readonly Change[] };

/**
 * Applies changes to a copy of the coverage, in their order. A change that names a service which is
 * not there (or that the filters leave out) is reported and changes nothing.
 */
export function applyScenario(base: Coverage, changes: readonly Change[]): Scenario {
	const coverage = openWhatIf(base);
	const failed = changes.filter((change) => !applyChange(coverage, change));
	return { coverage, failed };
}

function applyChange(coverage: Coverage, change: Change): boolean {
	if (change.act === 'add') {
		addService(coverage, rowOfProposal(change, coverage));
		return true;
	}
	const s = coverage.offers.ids.lastIndexOf(change.service);
	if (s < 0 || coverage.membership.kinds[s]!.length === 0) return false;
	const row = rowOf(coverage.offers, s);
	// A service without a place has nothing to move, and a withheld place is known to nobody.
	if (change.act === 'move' && row.sites.length === 0) return false;
	removeService(coverage, s);
	if (change.act === 'move') {
		const { x, y } = change;
		const reach = Math.max(...row.sites.map((site) => site.reach));
		addService(coverage, { ...row, sites: [{ x, y, reach }] });
	}
	return true;
}

/** A proposed service as a row: it takes referrals, and whatever was not said of it is not known. */
export function rowOfProposal(
	proposal: Proposal,
	{ ground, offers, kinds }: Pick<Coverage, 'ground' | 'offers' | 'kinds'>
): OfferRow {
	const { areas } = ground.demand;
	const named = proposal.areas.reduce((mask, gss) => mask | (1 << areas.indexOf(gss)), 0);
	return {
		id: `proposed-${offers.size}`,
		areas:
			named !== 0 || proposal.place === null
				? named
				: areasAround(proposal, proposal.place, ground),
		tiers: 1 << TIERS.indexOf(proposal.tier),
		ages: proposal.ages,
		organization: -1 - offers.size,
		provider: 0,
		certainty: PROPOSED,
		welsh: proposal.welsh ? YES : NO,
		self: UNKNOWN,
		accepting: YES,
		fundedUntil: NO_DAY,
		assuredUntil: NO_DAY,
		modes: proposal.place ? 0 : AREA,
		// A group stands for its first category: a kind counts a service once, whichever it is.
		categories: offers.categories.includes(proposal.category)
			? [proposal.category]
			: (kinds.find(({ group }) => group === proposal.category)?.categories.slice(0, 1) ?? []),
		sites: proposal.place ? [proposal.place] : [],
		capacity: proposal.capacity === null ? null : { unit: 'families', maximum: proposal.capacity }
	};
}

/**
 * The areas in which a place reaches anyone: those it serves when none is named. Beyond them it is no
 * record, so that a proposal in Powys leaves Flintshire as little known as it was.
 */
function areasAround(
	{ tier, ages }: Proposal,
	{ x, y, reach }: { x: number; y: number; reach: number },
	{ demand, grid, hits, squares, kinds }: Ground
): number {
	const k = kinds.tier.indexOf(TIERS.indexOf(tier));
	if (k < 0 || ages === 0) return 0;
	const limit = (rural: number) => (reach > 0 ? reach * reach : squares[k * 2 + rural]!);
	const radius = Math.sqrt(Math.max(limit(0), limit(1)));
	const found = pointsWithin(grid, x, y, radius, hits);
	let areas = 0;
	for (let h = 0; h < found; h++) {
		const i = hits.point[h]!;
		if (hits.square[h]! <= limit(demand.rural[i]!)) areas |= 1 << demand.area[i]!;
	}
	return areas;
}
