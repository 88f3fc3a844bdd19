import { ALL_AGES, spanOf } from '../../../coverage/ages.ts';
import {
	changedAssumptions,
	USUAL_QUERY,
	type CoverageQuery
} from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { addressOf } from './address.ts';

/** Something a reader chose that narrows or changes the picture, and the address without it. */
export type FilterTag = { label: string; href: string };

/** The filters and changed assumptions of a query, each with the way to lift it. */
export function filterTags(code: string, query: CoverageQuery, locale: Locale): FilterTag[] {
	const without = (change: Partial<CoverageQuery>) =>
		addressOf(code, { ...query, ...change }, locale);
	const tags: FilterTag[] = [];
	const span = spanOf(query.ages);
	if (query.ages !== ALL_AGES && span) {
		tags.push({
			label: m.area_filter_ages({ from: span.from, to: span.to }, { locale }),
			href: without({ ages: ALL_AGES })
		});
	}
	for (const [flag, label] of [
		['welsh', m.area_filter_welsh],
		['self', m.area_filter_self],
		['accepting', m.area_filter_accepting],
		['confirmed', m.area_filter_confirmed]
	] as const) {
		if (query[flag]) tags.push({ label: label({}, { locale }), href: without({ [flag]: false }) });
	}
	if (query.providers.length > 0) {
		tags.push({
			label: m.area_filter_providers({}, { locale }),
			href: without({ providers: [] })
		});
	}
	if (changedAssumptions(query) > 0) {
		tags.push({
			label: m.area_filter_assumptions({}, { locale }),
			href: without({ reach: {}, share: USUAL_QUERY.share, need: USUAL_QUERY.need })
		});
	}
	return tags;
}
