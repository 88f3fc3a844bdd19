import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import {
	heading,
	text,
	type ReportBlock,
	type ReportSection,
	type ReportText
} from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { advocacySection } from './advocacy-section.ts';
import { changesSection } from './changes-section.ts';
import { edgeSection } from './edge-section.ts';
import { findingsSection } from './findings-section.ts';
import { forecastSection } from './forecast-section.ts';
import { headlines } from './headlines.ts';
import { gapBlocks, kindsSection } from './kinds-section.ts';
import { methodSection } from './method-section.ts';
import { needSection } from './need-section.ts';
import { practiceSection } from './practice-section.ts';
import { placeOf, type ReportWriter } from './report-names.ts';
import { scorecardSection } from './scorecard-section.ts';
import { trendsSection } from './trends-section.ts';
import { unknownSection } from './unknown-section.ts';
import { unmetSection } from './unmet-section.ts';
import { welshSection } from './welsh-section.ts';

/** Writes a report in one language, from its figures and the names of its snapshot. */
export function reportText(figures: ReportFigures, writer: ReportWriter): ReportText {
	const { locale } = writer;
	const say = { locale };
	const { edition, from, to } = figures;
	const day = { to: longDate(to.taken_on, locale) };
	return {
		title:
			edition === WALES
				? m.annual_title_wales({}, say)
				: m.annual_title_region({ region: placeOf(edition, writer) }, say),
		about: from
			? m.annual_period({ ...day, from: longDate(from.taken_on, locale) }, say)
			: m.annual_period_none(day, say),
		headlines: headlines(figures, locale),
		sections: edition === WALES ? national(figures, writer) : regional(figures, writer)
	};
}

const national = (figures: ReportFigures, writer: ReportWriter): ReportSection[] => [
	scorecardSection(figures, writer),
	changesSection(figures, writer),
	trendsSection(figures, writer),
	kindsSection(figures, writer),
	advocacySection(figures, writer),
	edgeSection(figures, writer),
	welshSection(figures, writer),
	unmetSection(figures, writer),
	forecastSection(figures, writer),
	practiceSection(figures, writer),
	findingsSection(figures, writer),
	unknownSection(figures, writer),
	methodSection(figures, writer)
];

/** In the shape of a population needs assessment and a market stability report. */
function regional(figures: ReportFigures, writer: ReportWriter): ReportSection[] {
	const say = { locale: writer.locale };
	const under = (id: string, title: string, parts: readonly ReportSection[]): ReportSection => ({
		id,
		heading: title,
		blocks: parts.flatMap((part) => [heading(part.heading), ...part.blocks.map(lower)])
	});
	return [
		{
			id: 'use',
			heading: m.annual_region_shape({}, say),
			blocks: [text(m.annual_region_shape_text({}, say))]
		},
		under('need', m.annual_region_need({}, say), [
			needSection(figures, writer),
			unmetSection(figures, writer)
		]),
		under('range', m.annual_region_range({}, say), [
			scorecardSection(figures, writer),
			kindsSection(figures, writer),
			advocacySection(figures, writer),
			edgeSection(figures, writer),
			practiceSection(figures, writer)
		]),
		{
			id: 'sufficiency',
			heading: m.annual_region_sufficiency({}, say),
			blocks: [
				...gapBlocks(figures, writer),
				...under('findings', '', [findingsSection(figures, writer)]).blocks
			]
		},
		{ ...welshSection(figures, writer), heading: m.annual_region_welsh({}, say) },
		under('stability', m.annual_region_stability({}, say), [
			forecastSection(figures, writer),
			changesSection(figures, writer),
			trendsSection(figures, writer)
		]),
		{ ...unknownSection(figures, writer), heading: m.annual_region_unknown({}, say) },
		{ ...methodSection(figures, writer), heading: m.annual_region_method({}, say) }
	];
}

/** What is a heading of its own report is one below a part's. */
const lower = (block: ReportBlock): ReportBlock =>
	block.kind === 'heading' ? { ...block, level: 4 } : block;
