import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { otherLanguageNote } from './compose.ts';
import type { Letter, Part } from './letter.ts';

/** A message as plain text: first language, a line, second language. */
export function textOf(letters: { locale: Locale; letter: Letter }[], origin: string): string {
	const bodies = letters.map(({ locale, letter }) =>
		[
			m.mail_hello({}, { locale }),
			...letter.parts.map((part) => partText(part, locale, origin)),
			[m.mail_from_haenau({}, { locale }), m.mail_no_reply({}, { locale })].join('\n')
		].join('\n\n')
	);
	const note = otherLanguageNote(letters[0]!.locale);
	return `${[note, bodies.join(`\n\n${'-'.repeat(40)}\n\n`)].join('\n\n')}\n`;
}

function partText(part: Part, locale: Locale, origin: string): string {
	if (part.kind === 'link') return `${part.label}:\n${origin}/${locale}${part.path}`;
	if (part.kind === 'quote') return part.text.replace(/^/gm, '> ');
	return part.text;
}
