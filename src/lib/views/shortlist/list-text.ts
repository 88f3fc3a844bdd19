import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';
import type { CardSide } from './card-view.ts';

/**
 * A shortlist as plain text for an e-mail or a case record: one paragraph a service, in one language.
 * @param head the first lines: what this is, when, and where it came from
 */
export function listText(head: readonly string[], sides: readonly CardSide[]): string {
	const paragraphs = sides.map((side, index) => serviceText(side, index + 1).join('\n'));
	return `${[head.join('\n'), ...paragraphs].join('\n\n')}\n`;
}

function serviceText(side: CardSide, place: number): string[] {
	const { locale, stamp } = side;
	const checkedOn = stamp.checkedOn ? `(${stamp.checkedOn.words})` : null;
	return [
		`${place}. ${side.name.text}`,
		side.organization?.text,
		inWords(
			side.tiers.map(({ word }) => word),
			locale
		),
		side.description?.text,
		...[...side.rows, ...side.contact].map(({ term, value }) => `${term}: ${value}`),
		side.contact.length === 0 ? m.service_contact_none({}, { locale }) : null,
		side.warning,
		toAsk(side.questions, locale),
		[stamp.text, stamp.source, checkedOn].filter(Boolean).join(' '),
		side.address
	].filter((line): line is string => Boolean(line));
}

const toAsk = (questions: readonly string[], locale: Locale): string | null =>
	questions.length > 0 ? m.ask_line({ questions: inWords(questions, locale) }, { locale }) : null;
