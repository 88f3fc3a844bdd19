import { ALL_AGES, spanOf } from '../../../coverage/ages.ts';
import { USUAL_QUERY, type CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { providerWord } from '../../words/providers.ts';
import { coverageHref } from '../coverage-address.ts';
import { tierName, type CoverageSetting } from '../coverage-setting.ts';

/** A filter or a changed assumption, as a tag that takes it away. */
export type UsedTag = { label: string; href: string; assumption: boolean };

/**
 * Everything a query asks for beyond the usual.
 * @param addressOf the address of the page that shows a query
 */
export function usedTags(
	query: CoverageQuery,
	{ names }: Pick<CoverageSetting, 'names'>,
	locale: Locale,
	addressOf: (query: CoverageQuery) => string = (other) => coverageHref(other, locale)
): UsedTag[] {
	const say = { locale };
	const tags: UsedTag[] = [];
	const add = (label: string, change: Partial<CoverageQuery>, assumption = false) =>
		tags.push({ label, href: addressOf({ ...query, ...change }), assumption });
	const span = spanOf(query.ages);
	if (query.ages !== ALL_AGES && span) add(m.coverage_tag_ages(span, say), { ages: ALL_AGES });
	if (query.welsh) add(m.coverage_welsh({}, say), { welsh: false });
	if (query.self) add(m.coverage_self({}, say), { self: false });
	if (query.accepting) add(m.coverage_accepting({}, say), { accepting: false });
	for (const kind of query.providers) {
		const providers = query.providers.filter((other) => other !== kind);
		add(m.coverage_tag_provider({ kind: providerWord(kind, locale) }, say), { providers });
	}
	if (query.confirmed) add(m.coverage_confirmed({}, say), { confirmed: false });
	if (query.share !== USUAL_QUERY.share) {
		const { share } = USUAL_QUERY;
		add(m.coverage_tag_share({ share: query.share }, say), { share }, true);
	}
	for (const tier of TIERS) {
		const reach = query.reach[tier];
		if (!reach) continue;
		const { [tier]: _, ...others } = query.reach;
		const label = m.coverage_tag_reach({ tier: tierName(tier, names, locale), ...reach }, say);
		add(label, { reach: others }, true);
	}
	if (query.need !== 'none') {
		const need =
			query.need === 'deprivation' ? m.coverage_tag_deprivation : m.coverage_tag_looked_after;
		add(need({ weight: query.weight }, say), { need: 'none', weight: USUAL_QUERY.weight }, true);
	}
	return tags;
}
