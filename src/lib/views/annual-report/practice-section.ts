import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import {
	list,
	text,
	type ReportSection,
	type ReportWords
} from '../../domain/annual-report/report-text.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Example } from '../../domain/example/example.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { claimLine } from '../good-practice/claim-view.ts';
import type { ReportWriter } from './report-names.ts';

/** Good practice with its results, each by its own measure: never ranked. */
export function practiceSection({ examples }: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	return {
		id: 'good-practice',
		heading: m.annual_practice({}, say),
		blocks: [
			text(m.annual_practice_intro({}, say)),
			examples.length === 0
				? text(m.annual_practice_none({}, say))
				: list(...examples.map((example) => exampleLine(example, writer))),
			text({ text: m.annual_practice_page({}, say), href: `/${locale}/good-practice` })
		]
	};
}

function exampleLine({ title, claims }: Example, { locale }: ReportWriter): ReportWords[] {
	const say = { locale };
	const inItsLanguage = (reading: Reading, line: (said: string) => string): ReportWords =>
		reading.lang === locale
			? { text: line(reading.text) }
			: { text: line(reading.text), lang: reading.lang };
	return [
		inItsLanguage(read(title, locale), (said) => m.annual_practice_line({ title: said }, say)),
		...(claims.length === 0
			? [{ text: m.annual_practice_no_claim({}, say) }]
			: claims.map((claim) => {
					const { measure, text: result } = claimLine(claim, locale);
					return inItsLanguage(measure, (said) =>
						m.annual_practice_claim({ measure: said, result }, say)
					);
				}))
	];
}
