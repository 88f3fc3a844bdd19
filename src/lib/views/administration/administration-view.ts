import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** A page of administration: where it is, its name and what is done there. */
export type AdministrationPlace = { href: string; title: string; what: string };

const PLACES = [
	['/admin/accounts', m.account_admin_title, m.tiers_admin_accounts],
	['/admin/tiers', m.tiers_title, m.tiers_admin_tiers],
	['/admin/mail', m.mail_failed_title, m.tiers_admin_mail],
	['/moderation/claims', m.claim_queue_title, m.tiers_admin_claims],
	['/moderation/imports', m.import_queue_title, m.tiers_admin_imports],
	['/moderation/reports', m.report_board_title, m.tiers_admin_reports]
] as const;

/** Every page of administration. */
export const administrationView = (locale: Locale): AdministrationPlace[] =>
	PLACES.map(([path, title, what]) => ({
		href: `/${locale}${path}`,
		title: title({}, { locale }),
		what: what({}, { locale })
	}));
