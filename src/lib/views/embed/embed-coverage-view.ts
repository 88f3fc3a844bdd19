import type { TierId } from '../../domain/tier/tier.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { wholePath } from '../../domain/embed/embed-choice.ts';
import type { AreaPage } from '../coverage/area/area-page.ts';

type Shown = Pick<
	AreaPage,
	'code' | 'name' | 'title' | 'answer' | 'view' | 'estimate' | 'picture' | 'tiers'
>;

/** Coverage of a place as a frame shows it: its answer, and each tier, or the one tier it is about. */
export function embedCoverageView(page: Shown, tier: TierId | null, locale: Locale) {
	const { code, title, answer, view, estimate, picture } = page;
	return {
		title,
		answer,
		view,
		estimate,
		picture,
		tiers: page.tiers
			.filter((one) => tier === null || one.tier === tier)
			.map(({ tier: id, shape, name, sentence, split, kinds, list }) => ({
				tier: id,
				shape,
				name,
				sentence,
				split,
				kinds,
				// One tier leaves room for each kind of help by name.
				list:
					tier === null
						? []
						: list.map(({ id, name: kind, shown, foot }) => ({ id, name: kind, shown, foot }))
			})),
		whole: wholePath({ piece: 'coverage', place: code, tier, lang: locale })
	};
}
export type EmbedCoverageView = ReturnType<typeof embedCoverageView>;
