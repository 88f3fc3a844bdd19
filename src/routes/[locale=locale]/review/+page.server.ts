import { silentAreas, unknownByRegion } from '$lib/coverage/unknown/unknown-cells';
import { unsaidBy, unsaidByTier } from '$lib/domain/unknown/unsaid';
import { placedLine } from '$lib/views/official/placed-line';
import { reviewAnswer } from '$lib/views/review/review-answer';
import { scoreLine } from '$lib/views/review/scorecard-view';
import { unknownView } from '$lib/views/review/unknown-view';
import { reviewGround } from './review-ground';
import { scoreSetting, viewHrefs, viewOf } from './score-setting';

export function load({ url, params }) {
	const { locale } = params;
	const ground = reviewGround();
	const { scorecard, covered, world, today, names } = ground;
	const view = viewOf(url.searchParams);
	const setting = scoreSetting(ground, view);
	const services = [...world.snapshot.services.values()];
	return {
		placed: placedLine(covered.inputs.demand, locale),
		view,
		hrefs: viewHrefs(url),
		answer: reviewAnswer(scorecard, view, locale),
		wales: scoreLine(scorecard.wales, null, setting, locale),
		regions: scorecard.regions.map((row) =>
			scoreLine(row, `/${locale}/review/regions/${row.code}`, setting, locale)
		),
		compared: setting.changes !== null,
		unknown: unknownView(
			unknownByRegion(covered),
			silentAreas(covered),
			unsaidBy(services, today),
			unsaidByTier(services, today),
			names,
			locale
		)
	};
}
