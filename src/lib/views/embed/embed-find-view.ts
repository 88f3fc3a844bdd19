import type { FinderQuery } from '../../domain/finder/query.ts';
import { queryString } from '../../domain/finder/query.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FinderPage } from '../finder/finder-page.ts';
import type { GroupView } from '../finder/results-view.ts';

/** How many of a group a frame shows: the whole answer is a press away. */
export const FRAME_SHOWS = { known: 3, unknown: 1 } as const;

/** An answer of the finder as a frame shows it: the first of each group, and the way to all of it. */
export function embedFindView(query: FinderQuery, page: FinderPage, locale: Locale) {
	const all = `/${locale}/find${queryString({ ...query, more: [] })}`;
	const few = (part: GroupView['known'], most: number) => part.entries.slice(0, most);
	return {
		title: [page.title, page.forChildren].filter(Boolean).join(' '),
		notes: page.notes,
		totals: page.totals,
		groups: page.groups.map(({ id, title, count, known, unknown }) => {
			const entries = {
				known: few(known, FRAME_SHOWS.known),
				unknown: few(unknown, FRAME_SHOWS.unknown)
			};
			return {
				id,
				title,
				count,
				...entries,
				more: entries.known.length + entries.unknown.length < count ? `${all}#${id}` : null
			};
		}),
		sensitive: page.sensitive,
		whole: all,
		ladder: page.ladder
	};
}
export type EmbedFindView = ReturnType<typeof embedFindView>;
