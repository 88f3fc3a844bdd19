import type { Locale } from '../../domain/bilingual/locale.ts';
import { EMPTY_QUERY, queryString } from '../../domain/finder/query.ts';
import { glanceOf } from '../../domain/glance/glance.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { meicLine } from '../urgent/urgent-view.ts';
import { ago, longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { glanceView } from './glance-view.ts';
import { tierViews } from './tier-views.ts';
import { waysIn } from './ways-in.ts';

/** The home page, but for its search form and its map. `today` is an ISO date, Europe/London. */
export function homeView(
	snapshot: Pick<Snapshot, 'services' | 'reference'>,
	gazetteer: Gazetteer,
	today: string,
	locale: Locale
) {
	const glance = glanceOf(snapshot, today);
	return {
		tiers: tierViews(snapshot, glance, gazetteer, locale),
		ways: waysIn(locale),
		parents: {
			meic: meicLine(locale),
			self: {
				href: `/${locale}/find${queryString({ ...EMPTY_QUERY, self: true })}`,
				label: m.home_parents_self({ count: number(glance.selfReferral, locale) }, { locale })
			}
		},
		glance: glanceView(glance, snapshot.reference, locale),
		newestCheck: glance.newestCheck
			? m.home_fresh_check(
					{
						date: longDate(glance.newestCheck, locale),
						ago: ago(glance.newestCheck, today, locale)
					},
					{ locale }
				)
			: m.home_fresh_none({}, { locale })
	};
}
export type HomeView = ReturnType<typeof homeView>;
