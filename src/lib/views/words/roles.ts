import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

const ROLES: { readonly [role: string]: typeof m.moderate_role_record } = {
	record: m.moderate_role_record,
	provider: m.moderate_role_provider,
	editor: m.moderate_role_editor,
	member: m.moderate_role_member,
	administrator: m.moderate_role_administrator,
	system: m.moderate_role_system
};

/** In which role something was done: the word that a history shows in place of a name. */
export const roleWord = (role: string, locale: Locale): string =>
	(ROLES[role] ?? m.moderate_role_other)({}, { locale });
