import type { Locale } from '../../../domain/bilingual/locale.ts';

const ENGLISH: readonly [RegExp, string][] = [
	[/^31 Mar /, '31 March '],
	[/^FYE /, 'year to March '],
	[/^YE Mar /, 'year to March ']
];

const WELSH: readonly [RegExp, string][] = [
	[/^31 Mar /, '31 Mawrth '],
	[/^FYE /, 'y flwyddyn hyd fis Mawrth '],
	[/^YE Mar /, 'y flwyddyn hyd fis Mawrth '],
	[/\(inferred\)/, '(wedi’i gasglu)'],
	[/\(revised\)/, '(wedi’i ddiwygio)']
];

/** The year of a need figure, written out: the facts shorten it ("31 Mar 2024", "FYE 2022"). */
export const needYear = (year: string, locale: Locale): string =>
	(locale === 'en' ? ENGLISH : WELSH).reduce(
		(text, [short, full]) => text.replace(short, full),
		year
	);
