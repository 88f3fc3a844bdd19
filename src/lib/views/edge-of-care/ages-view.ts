import type { Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { EdgeKind } from '../../domain/edge-of-care/edge-review.ts';
import { UNBORN, admitsAge } from '../../domain/service/eligibility.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Bands of ages, both ends included. */
const BANDS = [
	{ from: UNBORN, to: UNBORN },
	{ from: 0, to: 4 },
	{ from: 5, to: 10 },
	{ from: 11, to: 15 },
	{ from: 16, to: 17 }
] as const;

/** How many services are for some children of a band, and how many may be. */
export function admitting(
	services: readonly Service[],
	{ from, to }: (typeof BANDS)[number]
): { known: number; unknown: number } {
	const ages = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	const answers = services.map(({ eligibility }) => {
		const each = ages.map((age) => admitsAge(eligibility, age));
		return each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no';
	});
	const count = (wanted: string) => answers.filter((answer) => answer === wanted).length;
	return { known: count('yes'), unknown: count('unknown') };
}

/** Kinds of help by the ages of children. */
export function agesView(
	kinds: readonly EdgeKind[],
	nameOf: (kind: EdgeKind) => Reading,
	locale: Locale
): { bands: string[]; rows: { id: string; name: Reading; cells: string[] }[] } {
	return {
		bands: BANDS.map(({ from, to }) =>
			from === UNBORN
				? m.edge_ages_unborn({}, { locale })
				: m.age_range({ from: String(from), to: String(to) }, { locale })
		),
		rows: kinds.map((kind) => ({
			id: kind.category,
			name: nameOf(kind),
			cells: BANDS.map((band) => {
				const { known, unknown } = admitting(kind.services, band);
				return unknown > 0 ? m.edge_ages_cell({ known, unknown }, { locale }) : String(known);
			})
		}))
	};
}
