import type { Role } from '../../domain/account/role.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { ShellLink } from './shell-view.ts';

/** Where each role works, in the order of the bar. A place may serve several roles. */
const PLACES: readonly [
	path: string,
	label: typeof m.account_nav_register,
	roles: readonly Role[]
][] = [
	['/register', m.account_nav_register, ['member']],
	['/moderation', m.account_nav_moderation, ['editor', 'administrator']],
	['/stewardship', m.account_nav_stewardship, ['steward']],
	['/review', m.shell_nav_review, ['national_reviewer']],
	['/admin', m.account_nav_admin, ['administrator']]
];

/** Where somebody with `roles` works on the record, for the bar over every page and their account. */
export function workLinks(
	url: { pathname: string },
	roles: readonly Role[],
	locale: Locale
): ShellLink[] {
	return PLACES.filter(([, , whose]) => whose.some((role) => roles.includes(role))).map(
		([path, label]) => {
			const href = `/${locale}${path}`;
			const current = url.pathname === href || url.pathname.startsWith(`${href}/`);
			return { href, label: label({}, { locale }), current };
		}
	);
}
