import type { Locale } from '../../domain/bilingual/locale.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate, longTime } from '../words/dates.ts';

/** What stands around every page. */
export type ShellView = {
	locale: Locale;
	links: { href: string; label: string; current: boolean }[];
	languages: { lang: Locale; label: string; href: string; current: boolean }[];
	/** "Picture of 21 November 2026, version 412". */
	picture: string;
	/** The sentence that the picture may be old; null while the database answers. */
	stale: string | null;
	welshAwaits: string;
};

const NAMES: Record<Locale, string> = { en: 'English', cy: 'Cymraeg' };

/** The same page in another language: the address with its first part changed, search and all. */
export function inOtherLocale(url: { pathname: string; search: string }, locale: Locale): string {
	return url.pathname.replace(/^\/(en|cy)(?=\/|$)/, `/${locale}`) + url.search;
}

/** The frame of a page at `url` (path and query). */
export function shellView(
	url: { pathname: string; search: string },
	picture: { version: number; changedAt: string; takenAt: string; fresh: boolean },
	welshAwaiting: number,
	locale: Locale
): ShellView {
	const link = (path: string, label: string) => {
		const href = `/${locale}${path}`;
		return { href, label, current: url.pathname === href };
	};
	return {
		locale,
		links: [
			link('/find', m.shell_nav_find({}, { locale })),
			link('/method', m.shell_nav_method({}, { locale }))
		],
		languages: LOCALES.map((lang) => ({
			lang,
			label: NAMES[lang],
			href: inOtherLocale(url, lang),
			current: lang === locale
		})),
		picture: m.shell_picture(
			{ date: longDate(dayOf(new Date(picture.changedAt)), locale), version: picture.version },
			{ locale }
		),
		stale: picture.fresh
			? null
			: m.shell_stale({ date: longTime(picture.takenAt, locale) }, { locale }),
		welshAwaits: m.shell_welsh_awaits({ count: welshAwaiting }, { locale })
	};
}
