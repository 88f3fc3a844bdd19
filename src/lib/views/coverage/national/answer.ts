import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, type TierId } from '../../../domain/tier/tier.ts';
import { offersByTier } from '../../../coverage/matrix.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import { tierName, type CoverageNames } from '../coverage-setting.ts';

/** What the answer is made from: council areas with the full offer, by tier, and how much is known. */
export type Answer = {
	areas: number;
	/** Areas where every kind that the tier should hold reaches most children. */
	full: Record<TierId, number>;
	/** Kinds somebody has confirmed, there or not there, of all that apply. */
	settled: number;
	cells: number;
};

/** Counts what the answer says. */
export function answerOf({ coverage, matrix, view }: CoverageResult): Answer {
	const offers = matrix.areas.map((row) => offersByTier(coverage, row, view));
	const full = TIERS.map((tier) => [
		tier,
		offers.filter((of) => of[tier].kinds > 0 && of[tier].reached === of[tier].kinds).length
	]);
	const cells = matrix.areas.flatMap((row) => row.cells).filter(({ applicable }) => applicable);
	return {
		areas: matrix.areas.length,
		full: Object.fromEntries(full) as Answer['full'],
		settled: cells.filter(({ state }) => state !== 'not-known' && state !== 'unconfirmed').length,
		cells: cells.length
	};
}

/** "Does every region have every tier?", answered in two sentences, and in a third with filters. */
export function answerWords(
	answer: Answer,
	{ view, filtered }: { view: CoverageResult['view']; filtered: boolean },
	names: CoverageNames,
	locale: Locale
): string {
	const offer = offerWords(answer, view, names, locale);
	const known = view === 'record' ? recordKnown(answer, locale) : confirmedKnown(answer, locale);
	const filters = filtered ? [m.coverage_answer_filtered({}, { locale })] : [];
	return [offer, known, ...filters].join(' ');
}

function offerWords(
	{ areas, full }: Answer,
	view: CoverageResult['view'],
	names: CoverageNames,
	locale: Locale
): string {
	const record = view === 'record';
	const counts = TIERS.map((tier) => full[tier]);
	if (counts.every((count) => count === 0)) {
		return (record ? m.coverage_answer_none : m.coverage_answer_none_confirmed)({}, { locale });
	}
	if (counts.every((count) => count === areas)) {
		return (record ? m.coverage_answer_all : m.coverage_answer_all_confirmed)({}, { locale });
	}
	const tiers = TIERS.map((tier) =>
		m.coverage_answer_tier(
			{ tier: tierName(tier, names, locale).toLocaleLowerCase(locale), count: full[tier] },
			{ locale }
		)
	);
	return (record ? m.coverage_answer_some : m.coverage_answer_some_confirmed)(
		{ areas, tiers: tiers.join(', ') },
		{ locale }
	);
}

function recordKnown({ settled, cells }: Answer, locale: Locale): string {
	if (settled === 0) return m.coverage_answer_nobody({}, { locale });
	if (settled === cells) return m.coverage_answer_everything({}, { locale });
	return m.coverage_answer_partly({ settled, cells }, { locale });
}

function confirmedKnown({ settled, cells }: Answer, locale: Locale): string {
	if (settled === 0) return m.coverage_answer_open_all({}, { locale });
	if (settled === cells) return m.coverage_answer_everything({}, { locale });
	return m.coverage_answer_open({ open: cells - settled, cells }, { locale });
}
