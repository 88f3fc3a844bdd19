import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What the site has for one kind of user today, and what it does not have yet. */
export type WayIn = {
	title: string;
	text: string;
	links: { href: string; label: string }[];
};

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Addresses are after the language, unless they are the same in both. A new page changes a line here. */
const WAYS: {
	title: Words;
	text: Words;
	links: { to: string; label: Words; inBoth?: true }[];
}[] = [
	{
		title: m.home_way_families,
		text: m.home_way_families_text,
		links: [
			{ to: '/find', label: m.home_way_families_link },
			{ to: '/ladder', label: m.home_way_families_ladder }
		]
	},
	{
		title: m.home_way_planning,
		text: m.home_way_planning_text,
		links: [
			{ to: '/coverage', label: m.home_way_planning_link },
			{ to: '/data/services.csv', label: m.home_way_planning_data, inBoth: true }
		]
	},
	{
		title: m.home_way_running,
		text: m.home_way_running_text,
		links: [{ to: '/register', label: m.home_way_running_link }]
	},
	{
		title: m.home_way_reviewing,
		text: m.home_way_reviewing_text,
		links: [
			{ to: '/review', label: m.home_way_reviewing_review },
			{ to: '/review/reports', label: m.home_way_reviewing_reports },
			{ to: '/review/parental-advocacy', label: m.advocacy_home_link },
			{ to: '/review/edge-of-care', label: m.edge_home_link },
			{ to: '/method', label: m.home_way_reviewing_method }
		]
	}
];

/** A way in for each of the four kinds of user. */
export const waysIn = (locale: Locale): WayIn[] =>
	WAYS.map(({ title, text, links }) => ({
		title: title({}, { locale }),
		text: text({}, { locale }),
		links: links.map(({ to, label, inBoth }) => ({
			href: inBoth ? to : `/${locale}${to}`,
			label: label({}, { locale })
		}))
	}));
