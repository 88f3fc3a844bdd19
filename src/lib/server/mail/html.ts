import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { otherLanguageNote, type Composed } from './compose.ts';
import type { Part } from './letter.ts';

/** A message as HTML without styles, pictures or anything that is fetched: words and links. */
export function htmlOf({ subject, letters }: Composed, origin: string): string {
	const [first, second] = letters;
	const bodies = letters.map(
		({ locale, letter }) =>
			`<div lang="${locale}">` +
			[
				paragraph(m.mail_hello({}, { locale })),
				...letter.parts.map((part) => partHtml(part, locale, origin)),
				paragraph(m.mail_from_haenau({}, { locale }), m.mail_no_reply({}, { locale }))
			].join('\n') +
			'</div>'
	);
	const note = `<p lang="${second!.locale}">${escape(otherLanguageNote(first!.locale))}</p>`;
	return (
		`<!doctype html>\n<html lang="${first!.locale}"><head><meta charset="utf-8">` +
		`<title>${escape(subject)}</title></head>\n<body>\n${note}\n${bodies.join('\n<hr>\n')}\n</body></html>\n`
	);
}

function partHtml(part: Part, locale: Locale, origin: string): string {
	if (part.kind === 'link') {
		const address = escape(`${origin}/${locale}${part.path}`);
		return `<p><a href="${address}">${escape(part.label)}</a><br>${address}</p>`;
	}
	if (part.kind === 'quote')
		return `<blockquote>${paragraph(...part.text.split('\n'))}</blockquote>`;
	return paragraph(part.text);
}

const paragraph = (...lines: string[]): string => `<p>${lines.map(escape).join('<br>')}</p>`;

const ENTITIES: { [character: string]: string } = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one]!);
