import type { View } from '$lib/coverage/cells/split';
import { changesByTier } from '$lib/coverage/figures/sum-changes';
import type { ScoreSetting } from '$lib/views/review/scorecard-view';
import { changesSinceLast, type ReviewGround } from './review-ground';

/** What an address asks to see: the record, unless it says "confirmed". */
export const viewOf = (parameters: URLSearchParams): View =>
	parameters.get('view') === 'confirmed' ? 'confirmed' : 'record';

/** Addresses of a page in both views. */
export const viewHrefs = ({ pathname, searchParams }: URL): Record<View, string> => {
	const others = new URLSearchParams(searchParams);
	others.delete('view');
	const rest = others.toString();
	return {
		record: rest ? `${pathname}?${rest}` : pathname,
		confirmed: `${pathname}?${rest ? `${rest}&` : ''}view=confirmed`
	};
};

/** What scorecards are shown with today. */
export function scoreSetting(ground: ReviewGround, view: View): ScoreSetting {
	const last = changesSinceLast(ground);
	const coverage = last?.coverage;
	return {
		view,
		names: ground.names,
		coverage: ground.covered.coverage,
		areas: ground.scorecard.areas,
		challenges: [...ground.world.snapshot.challenges.values()],
		until: ground.scorecard.until,
		changes:
			last && coverage
				? { since: last.since, of: (members) => changesByTier(coverage, members) }
				: null
	};
}
