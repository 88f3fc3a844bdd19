import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';

/**
 * The language a browser asks for (RFC 9110 Accept-Language), English when it asks for neither.
 * A language that is refused (q=0) is not chosen.
 */
export function preferredLocale(header: string | null): Locale {
	const wanted = (header ?? '')
		.split(',')
		.map((part, order) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
			return { language: tag.trim().split('-')[0] ?? '', quality: Number(quality ?? 1), order };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality || a.order - b.order);
	return (
		wanted.map(({ language }) => LOCALES.find((locale) => locale === language)).find(Boolean) ??
		'en'
	);
}
