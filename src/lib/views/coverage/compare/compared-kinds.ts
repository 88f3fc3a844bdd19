import type { View } from '../../../coverage/cells/split.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { TierId } from '../../../domain/tier/tier.ts';
import { kindView, type Foot, type KindFill } from '../area/kind-view.ts';
import type { CoverageNames } from '../coverage-setting.ts';
import type { ComparedPlace } from './compared-place.ts';

/** What is shown of a kind in one of the places. Null: not for these ages. */
export type ComparedCell = { word: string; fill: KindFill; foot: Foot; split: string } | null;

/** One kind of help in both places. */
export type ComparedKind = { id: string; name: string; cells: ComparedCell[]; differs: boolean };

/** The kinds of a tier side by side, those that differ in what they show first. */
export function comparedKinds(
	places: readonly ComparedPlace[],
	tier: TierId,
	view: View,
	names: CoverageNames,
	locale: Locale
): ComparedKind[] {
	const own = places[0]!.kinds.filter(({ kind }) => kind.tier === tier);
	const rows = own.map(({ k, kind }): ComparedKind => {
		const views = places.map(({ kinds, areas }) =>
			// what statements say stands on the pages of the areas
			kindView(kinds[k]!, view, areas, { said: [], need: [] }, names, locale)
		);
		const cells = views.map(({ shown, foot, split }) =>
			shown === null ? null : { word: shown.word, fill: shown.fill, foot, split: split.words }
		);
		const [one, other] = cells;
		return {
			id: kind.id,
			name: views[0]!.name,
			cells,
			differs: one?.word !== other?.word
		};
	});
	return rows.toSorted((one, other) => Number(other.differs) - Number(one.differs));
}
