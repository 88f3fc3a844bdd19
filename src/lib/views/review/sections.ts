import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { ShellLink } from '../shell/shell-view.ts';

/** The parts of the review, in the order of its menu; and which other addresses belong to them. */
const SECTIONS: readonly [path: string, label: typeof m.review_nav_scorecard, also?: string][] = [
	['', m.review_nav_scorecard, '/regions'],
	['/unknown', m.review_nav_unknown],
	['/history', m.review_nav_history, '/compare'],
	['/forecast', m.review_nav_forecast],
	['/parental-advocacy', m.review_nav_advocacy],
	['/edge-of-care', m.review_nav_edge],
	['/findings', m.review_nav_findings],
	['/challenges', m.review_nav_challenges],
	['/reports', m.review_nav_reports]
];

/** The menu of the review; `current` on the part that the page belongs to. */
export function reviewSections({ pathname }: { pathname: string }, locale: Locale): ShellLink[] {
	const root = `/${locale}/review`;
	const within = (path: string): boolean =>
		pathname === root + path || pathname.startsWith(`${root}${path}/`);
	return SECTIONS.map(([path, label, also]) => ({
		href: root + path,
		label: label({}, { locale }),
		current:
			(path === '' ? pathname === root : within(path)) || (also !== undefined && within(also))
	}));
}
