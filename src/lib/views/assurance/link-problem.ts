import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';

/** Why the link of a reminder does not work, and what to do instead. */
export type LinkProblemView = {
	title: string;
	text: string;
	links: { href: string; label: string }[];
};

/** Reasons for which a link does not work; a database may name others in time. */
const REASONS = {
	unknown: [m.assure_link_unknown_title, m.assure_link_unknown, 'register'],
	used: [m.assure_link_used_title, m.assure_link_used, null],
	expired: [m.assure_link_expired_title, m.assure_link_expired, 'check'],
	changed: [m.assure_link_changed_title, m.assure_link_changed, 'check'],
	checked: [m.assure_link_checked_title, m.assure_link_checked, null],
	not_allowed: [m.assure_link_not_allowed_title, m.assure_link_not_allowed, null],
	not_public: [m.assure_link_not_public_title, m.assure_link_not_public, 'register']
} as const;

/** A link that does not work, in words. `service` is given where the link was for one that is public. */
export function linkProblem(
	reason: string,
	service: string | null,
	locale: Locale
): LinkProblemView {
	const known = Object.hasOwn(REASONS, reason) ? (reason as keyof typeof REASONS) : 'unknown';
	const [title, text, way] = REASONS[known];
	const page = way === 'check' && service ? `/assurance/${service}` : '/register';
	const signIn = {
		href: `/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${page}`)}`,
		label: m.assure_link_sign_in({}, { locale })
	};
	const show = service && {
		href: servicePath(service, locale),
		label: m.assure_link_service({}, { locale })
	};
	return {
		title: title({}, { locale }),
		text: text({}, { locale }),
		links: [...(way ? [signIn] : []), ...(show ? [show] : [])]
	};
}
