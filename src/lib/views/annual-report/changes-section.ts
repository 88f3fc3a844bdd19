import type { NamedService } from '../../coverage/annual-report/changes-in.ts';
import type { ChangeParts } from '../../coverage/annual-report/change-parts.ts';
import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import {
	heading,
	list,
	text,
	type ReportBlock,
	type ReportSection,
	type ReportWords
} from '../../domain/annual-report/report-text.ts';
import type { Figure } from '../../domain/history/figures.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';
import { signedTens } from './percent-words.ts';
import { tierOf, tiersOfService, type ReportWriter } from './report-names.ts';

/** The most services a list names; the files name all. */
const MOST_NAMED = 30;

/** What became of children and of services since the period began. */
export function changesSection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const say = { locale: writer.locale };
	const { changes, from } = figures;
	const section = { id: 'changes', heading: m.annual_changes({}, say) };
	if (!changes || !from) return { ...section, blocks: [text(m.annual_changes_first({}, say))] };
	const named = ({ name, tiers }: NamedService) =>
		withName(name, writer, (said) =>
			m.annual_named_service({ name: said, tiers: tiersOfService(tiers, writer) }, say)
		);
	const group = <S extends NamedService>(
		title: (of: { count: string }, say: { locale: 'en' | 'cy' }) => string,
		services: readonly S[],
		line: (service: S) => ReportWords
	): ReportBlock[] => [
		heading(title({ count: number(services.length, writer.locale) }, say)),
		...(services.length === 0
			? []
			: [list(...services.slice(0, MOST_NAMED).map(line), ...more(services.length, writer))])
	];
	return {
		...section,
		blocks: [
			text(m.annual_changes_parts({}, say)),
			partsTable(figures, 'reached', writer),
			partsTable(figures, 'confirmedReached', writer),
			...group(m.annual_changes_opened, changes.opened, named),
			...group(m.annual_changes_closed, changes.closed, ({ name, now }) =>
				withName(name, writer, (said) =>
					m.annual_closed_service({ name: said, became: BECAME[now]({}, say) }, say)
				)
			),
			...group(m.annual_changes_retiered, changes.reTiered, ({ name, before, tiers }) =>
				withName(name, writer, (said) =>
					m.annual_moved_tiers(
						{
							name: said,
							before: tiersOfService(before, writer),
							after: tiersOfService(tiers, writer)
						},
						say
					)
				)
			),
			...group(m.annual_changes_rechecked, changes.reChecked, named),
			...group(m.annual_changes_outdated, changes.outOfDate, named)
		]
	};
}

const BECAME = {
	ended: m.annual_closed_ended,
	'out of scope': m.annual_closed_scope,
	merged: m.annual_closed_merged,
	removed: m.annual_closed_removed
};

function partsTable(
	{ places, from, to }: ReportFigures,
	figure: Figure,
	writer: ReportWriter
): ReportBlock {
	const { locale } = writer;
	const say = { locale };
	const { before, now, change } = places[0]!;
	const period = {
		from: longDate(from!.taken_on, locale),
		to: longDate(to.taken_on, locale)
	};
	const signed = (parts: ChangeParts, part: keyof ChangeParts) =>
		signedTens(parts[part][figure], (tens) => number(tens, locale));
	return {
		kind: 'table',
		caption: (figure === 'reached' ? m.annual_changes_record : m.annual_changes_confirmed)(
			period,
			say
		),
		numbers: true,
		heads: [
			m.annual_col_tier({}, say),
			m.annual_col_before({}, say),
			m.annual_col_after({}, say),
			m.annual_col_by_record({}, say),
			m.annual_col_by_time({}, say),
			m.annual_col_by_method({}, say)
		],
		rows: TIERS.map((tier) => ({
			head: tierOf(tier, writer),
			cells: [
				childrenRounded(before![tier][figure], locale),
				childrenRounded(now[tier][figure], locale),
				signed(change![tier], 'record'),
				signed(change![tier], 'time'),
				signed(change![tier], 'method')
			]
		}))
	};
}

/** A line that begins with a name, in the language that the name is in. */
function withName(
	name: NamedService['name'],
	{ locale }: ReportWriter,
	line: (name: string) => string
): ReportWords {
	const { text: said, lang } = read(name, locale);
	return lang === locale ? { text: line(said) } : { text: line(said), lang };
}

const more = (count: number, { locale }: ReportWriter): string[] =>
	count > MOST_NAMED ? [m.annual_changes_more({ count: count - MOST_NAMED }, { locale })] : [];
