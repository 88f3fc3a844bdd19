import { offersByTier } from '../../../coverage/matrix.ts';
import { saidKey } from '../../../coverage/said-key.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { recordMark } from '../../words/coverage.ts';
import { number } from '../../words/lists.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { tierName, type PreparedSetting } from '../coverage-setting.ts';
import { percent } from './figures.ts';

/** What nobody can say: the share of children, and how much of the tier is open for which reason. */
export type UnknownView = { text: string; lines: { label: string; count: string }[] };

/** What we do not know of the tier. */
export function unknownView(
	setting: PreparedSetting,
	{ matrix, coverage, view }: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): UnknownView {
	const say = { locale };
	const { kinds, split } = offersByTier(coverage, matrix.wales, view)[query.tier];
	const cells = matrix.areas.flatMap(({ code, cells: own }) =>
		own
			.filter(({ k, applicable }) => applicable && coverage.kinds[k]!.tier === query.tier)
			.map((cell) => ({ cell, id: coverage.kinds[cell.k]!.id, code }))
	);
	const none = cells.filter(({ cell }) => cell.record === 'none-recorded');
	const said = none.filter(({ id, code }) => setting.inputs.said[saidKey(id, code)]?.length);
	const marks = cells.map(({ cell }) => recordMark(cell, false));
	const placeless = marks.filter((mark) => mark === 'place-not-recorded');
	const unsure = marks.filter((mark) => mark === 'unsure');
	const open = cells.filter(({ cell }) => cell.state === 'unconfirmed');
	const of = (count: number, total = cells.length) =>
		m.coverage_of({ count: number(count, locale), total: number(total, locale) }, say);
	const text = view === 'record' ? m.coverage_unknown : m.coverage_unknown_confirmed;
	return {
		text: text(
			{
				count: kinds,
				tier: tierName(query.tier, setting.names, locale).toLocaleLowerCase(locale),
				share: percent(split.notKnown)
			},
			say
		),
		lines: [
			{ label: m.coverage_unknown_none({}, say), count: of(none.length) },
			{ label: m.coverage_unknown_said({}, say), count: of(said.length, none.length) },
			{ label: m.coverage_unknown_place({}, say), count: of(placeless.length) },
			// only where a filter asks for what is not recorded
			...(unsure.length > 0
				? [{ label: m.coverage_unknown_fits({}, say), count: of(unsure.length) }]
				: []),
			{ label: m.coverage_unknown_unconfirmed({}, say), count: of(open.length) },
			{
				label: m.gaps_sent({}, say),
				count: of(setting.inputs.declaring.length, setting.inputs.demand.areas.length)
			},
			{
				label: m.coverage_unknown_area({}, say),
				count: number(setting.inputs.unplacedInWales.length, locale)
			}
		]
	};
}
