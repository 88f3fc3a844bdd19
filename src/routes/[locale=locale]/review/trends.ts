import type { View } from '$lib/coverage/cells/split';
import { demandKeyOf } from '$lib/coverage/demand/join-small-areas';
import { figuresOf } from '$lib/coverage/figures/figures-of';
import { METHOD } from '$lib/coverage/method';
import { trendOf } from '$lib/domain/history/trend';
import { TIERS } from '$lib/domain/tier/tier';
import type { Locale } from '$lib/domain/bilingual/locale';
import { trendView } from '$lib/views/review/trend-view';
import { NOW, type ReviewGround } from './review-ground';

/** How the four tiers of some areas went, snapshot by snapshot up to today. */
export function trendsOf(
	{ world, covered, names, today }: ReviewGround,
	members: readonly string[],
	view: View,
	locale: Locale
) {
	const figures = figuresOf(covered.matrix, covered.inputs.kinds);
	// The record of now stands for today, whatever snapshot was taken of it.
	const points = [
		...world.history.snapshots
			.filter(({ taken_on }) => taken_on < today)
			.map((snapshot) => ({
				...snapshot,
				demand: demandKeyOf(world.datedDemand.get(snapshot.id)!.files)
			})),
		{
			id: NOW,
			taken_on: today,
			method: METHOD,
			figures,
			demand: world.smallAreas ? demandKeyOf(world.snapshot.reference.files) : ''
		}
	];
	return TIERS.map((tier) => trendView(trendOf(points, members, tier), tier, view, names, locale));
}
