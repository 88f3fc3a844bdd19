import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Finding } from '../../domain/finding/finding.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { CoverageNames } from '../coverage/coverage-setting.ts';
import {
	concerns,
	placeChoice,
	readPlaceAndTier,
	tierChoice,
	type SelectChoice
} from '../review/place-filter.ts';
import {
	findingRow,
	STANDINGS,
	standingOf,
	standingWord,
	type FindingRow,
	type Standing
} from './finding-words.ts';

/** The list of findings as an address asks for it. */
export type FindingsView = {
	rows: FindingRow[];
	count: string;
	/** Whether anything was left out. */
	filtered: boolean;
	/** Whether there is any at all. */
	any: boolean;
	filters: { place: SelectChoice; tier: SelectChoice; state: SelectChoice };
};

const PUBLIC: readonly Standing[] = STANDINGS.filter((one) => one !== 'draft');
const ORDER: readonly Standing[] = ['overdue', 'open', 'draft', 'closed'];

/** What is overdue first, then by the day it is to be done; closed ones last, the newest first. */
export function inOrder(findings: Iterable<Finding>, today: string): Finding[] {
	const rank = (one: Finding) => ORDER.indexOf(standingOf(one, today));
	return [...findings].toSorted((one, other) => {
		if (rank(one) !== rank(other)) return rank(one) - rank(other);
		return one.state === 'closed'
			? (other.closed_on ?? '').localeCompare(one.closed_on ?? '')
			: (one.due_on ?? '').localeCompare(other.due_on ?? '');
	});
}

/** Composes the list. */
export function findingsView(
	findings: ReadonlyMap<string, Finding>,
	params: URLSearchParams,
	names: CoverageNames,
	today: string,
	locale: Locale
): FindingsView {
	const { place, tier } = readPlaceAndTier(params, names);
	const state = PUBLIC.find((one) => one === params.get('state')) ?? null;
	const shown = inOrder(findings.values(), today).filter((finding) => {
		const standing = standingOf(finding, today);
		// What is overdue is open, too.
		const fits =
			state === null || standing === state || (state === 'open' && standing === 'overdue');
		return fits && concerns(finding, place) && (tier === null || finding.tier === tier);
	});
	return {
		rows: shown.map((finding) => findingRow(finding, names, today, locale)),
		count: m.findings_count({ count: shown.length }, { locale }),
		filtered: place !== null || tier !== null || state !== null,
		any: findings.size > 0,
		filters: {
			place: placeChoice(place, names, locale),
			tier: tierChoice(tier, names, locale),
			state: {
				value: state ?? '',
				options: [
					{ value: '', label: m.findings_filter_any_state({}, { locale }) },
					...PUBLIC.map((one) => ({ value: one, label: standingWord(one, locale) }))
				]
			}
		}
	};
}
