import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Challenge, ChallengeOutcome } from '../../domain/challenge/challenge.ts';
import { isOverdue, type Finding } from '../../domain/finding/finding.ts';
import {
	list,
	text,
	type ReportBlock,
	type ReportSection,
	type ReportWords
} from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { kindOf, placeOf, tierOf, type ReportWriter } from './report-names.ts';

/** What a review found and decided, and what was challenged, with what came of it. */
export function findingsSection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const say = { locale: writer.locale };
	return {
		id: 'findings',
		heading: m.annual_findings({}, say),
		blocks: [
			text(m.annual_findings_intro({}, say)),
			...findingBlocks(figures, writer),
			...challengeBlocks(figures, writer)
		]
	};
}

function findingBlocks({ findings, to }: ReportFigures, writer: ReportWriter): ReportBlock[] {
	const say = { locale: writer.locale };
	if (findings.length === 0) return [text(m.annual_findings_none({}, say))];
	const open = findings.filter(({ state }) => state === 'open');
	const overdue = open.filter((one) => isOverdue(one, to.taken_on)).length;
	const closed = findings.length - open.length;
	return [
		text(m.annual_findings_some({ count: open.length, overdue, closed }, say)),
		list(...findings.map((finding) => findingLine(finding, to.taken_on, writer)))
	];
}

function findingLine(finding: Finding, day: string, writer: ReportWriter): ReportWords[] {
	const { locale } = writer;
	const { reference, says, decision, due_on, closed_on, closing } = finding;
	const place = placeOf(finding.area ?? finding.region ?? WALES, writer);
	const ends = closed_on
		? m.annual_finding_closed({ date: longDate(closed_on, locale) }, { locale })
		: due_on &&
			(isOverdue(finding, day) ? m.annual_finding_overdue : m.annual_finding_due)(
				{ date: longDate(due_on, locale) },
				{ locale }
			);
	return [
		{ text: m.annual_finding_line({ reference, place }, { locale }) },
		said(says, writer),
		...(decision ? [{ text: ' ' }, said(decision, writer)] : []),
		...(ends ? [{ text: ends }] : []),
		...(closing ? [{ text: ' ' }, said(closing, writer)] : [])
	];
}

/** A text of the record, in the language it is in. */
const said = (words: Bilingual, { locale }: ReportWriter): ReportWords => {
	const { text: found, lang } = read(words, locale);
	return lang === locale ? { text: found } : { text: found, lang };
};

const OUTCOMES: Record<ChallengeOutcome, (typeof m)['annual_outcome_record']> = {
	'record-changed': m.annual_outcome_record,
	'declaration-ended': m.annual_outcome_declaration,
	'figures-to-change': m.annual_outcome_figures,
	'gap-stands': m.annual_outcome_stands
};

function challengeBlocks({ challenges, to }: ReportFigures, writer: ReportWriter): ReportBlock[] {
	const say = { locale: writer.locale };
	if (challenges.length === 0) return [text(m.annual_challenges_none({}, say))];
	const open = challenges.filter(({ state }) => state === 'open');
	const late = open.filter(({ answer_by }) => answer_by < to.taken_on).length;
	const answered = challenges.filter(({ state }) => state === 'answered').length;
	return [
		text(m.annual_challenges_some({ count: open.length, late, answered }, say)),
		list(...challenges.map((challenge) => challengeLine(challenge, to.taken_on, writer)))
	];
}

function challengeLine(challenge: Challenge, day: string, writer: ReportWriter): string {
	const { locale } = writer;
	const say = { locale };
	const { reference, area, region, tier, group, state, outcome, answered_on, answer_by } =
		challenge;
	const of = {
		reference,
		place: placeOf(area ?? region ?? WALES, writer),
		kind: `${kindOf(group, writer)}, ${tierOf(tier, writer).toLocaleLowerCase(locale)}`
	};
	if (state === 'withdrawn') return m.annual_challenge_withdrawn(of, say);
	if (state === 'answered' && outcome && answered_on) {
		return OUTCOMES[outcome]({ ...of, date: longDate(answered_on, locale) }, say);
	}
	return (answer_by < day ? m.annual_challenge_late : m.annual_challenge_open)(
		{ ...of, date: longDate(answer_by, locale) },
		say
	);
}
