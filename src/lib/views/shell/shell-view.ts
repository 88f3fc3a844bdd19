import type { Locale } from '../../domain/bilingual/locale.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate, longTime } from '../words/dates.ts';

/** A link of the frame; `current` on the page it leads to. */
export type ShellLink = { href: string; label: string; current: boolean };

/** What stands around every page. */
export type ShellView = {
	locale: Locale;
	links: ShellLink[];
	/** The columns of the footer. */
	columns: { label: string; links: ShellLink[] }[];
	languages: { lang: Locale; label: string; href: string; current: boolean }[];
	/** "Picture of 21 November 2026, version 412". */
	picture: string;
	/** The sentence that the picture may be old; null while the database answers. */
	stale: string | null;
	welshAwaits: string;
	/** The last line on paper: the day and the address. */
	printed: string;
};

const NAMES: Record<Locale, string> = { en: 'English', cy: 'Cymraeg' };

/** The same page in another language: the address with its first part changed, search and all. */
export function inOtherLocale(url: { pathname: string; search: string }, locale: Locale): string {
	return url.pathname.replace(/^\/(en|cy)(?=\/|$)/, `/${locale}`) + url.search;
}

/** The last line on paper for a page that is printed on `day` (ISO). */
export const printedLine = (
	url: { origin: string; pathname: string; search: string },
	day: string,
	locale: Locale
): string =>
	m.trust_footer_printed(
		{ date: longDate(day, locale), address: url.origin + url.pathname + url.search },
		{ locale }
	);

/** The frame of a page at `url`, as it is shown on `today` (ISO). */
export function shellView(
	url: { origin: string; pathname: string; search: string },
	picture: { version: number; changedAt: string; takenAt: string; fresh: boolean },
	welshAwaiting: number,
	locale: Locale,
	today: string,
	signedIn = false
): ShellView {
	const at = (href: string, label: string) => ({ href, label, current: url.pathname === href });
	const link = (path: string, label: string) => at(`/${locale}${path}`, label);
	return {
		locale,
		links: [
			link('/find', m.shell_nav_find({}, { locale })),
			link('/ladder', m.shell_nav_ladder({}, { locale })),
			link('/coverage', m.shell_nav_coverage({}, { locale })),
			link('/review', m.shell_nav_review({}, { locale })),
			link('/method', m.shell_nav_method({}, { locale }))
		],
		columns: [
			{
				label: m.trust_footer_about({}, { locale }),
				links: [
					link('/about', m.trust_about_title({}, { locale })),
					link('/method', m.shell_nav_method({}, { locale })),
					link('/good-practice', m.practice_title({}, { locale })),
					link('/accessibility', m.trust_access_title({}, { locale })),
					link('/privacy', m.trust_privacy_title({}, { locale })),
					link('/safety', m.trust_safety_title({}, { locale })),
					link('/offline', m.offline_title({}, { locale }))
				]
			},
			{
				label: m.account_footer({}, { locale }),
				links: [
					link('/register', m.account_footer_register({}, { locale })),
					signedIn
						? link('/account', m.account_title({}, { locale }))
						: link('/sign-in', m.account_sign_in_title({}, { locale }))
				]
			},
			{
				label: m.shell_footer_data({}, { locale }),
				links: [
					link('/open-data', m.reuse_open_data_title({}, { locale })),
					at('/data/services.csv', m.shell_footer_services_csv({}, { locale })),
					at('/data/services.geojson', m.shell_footer_services_geojson({}, { locale })),
					link('/embed', m.embed_title({}, { locale }))
				]
			}
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
		welshAwaits: m.shell_welsh_awaits({ count: welshAwaiting }, { locale }),
		printed: printedLine(url, today, locale)
	};
}
