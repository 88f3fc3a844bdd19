import { z } from 'zod';
import { ROLES, type Role } from '../../../domain/account/role.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, wordsField } from './fields.ts';
import { template } from './template.ts';

const ROLE_WORDS = {
	member: m.mail_role_member,
	editor: m.mail_role_editor,
	commissioner: m.mail_role_commissioner,
	steward: m.mail_role_steward,
	national_reviewer: m.mail_role_national_reviewer,
	administrator: m.mail_role_administrator
} as const satisfies Record<Role, unknown>;

/** Somebody was given a role: of an organisation, of areas, or of the whole site. */
export const invitation = template({
	data: z.object({
		path: pathField,
		role: z.enum(ROLES),
		/** The organisation, or the areas; null for roles of the whole site. */
		of: wordsField.nullable()
	}),
	write: ({ path, role, of }, locale) => ({
		subject: m.mail_invitation_subject({}, { locale }),
		parts: [
			{ kind: 'text', text: roleWords(role, of, locale) },
			{ kind: 'text', text: m.mail_invitation_press({}, { locale }) },
			{ kind: 'link', path, label: m.mail_sign_in_link({}, { locale }) },
			{ kind: 'text', text: m.mail_invitation_later({}, { locale }) },
			{ kind: 'text', text: m.mail_not_expected({}, { locale }) }
		]
	})
});

function roleWords(role: Role, of: { en: string; cy: string } | null, locale: Locale): string {
	const named = ROLE_WORDS[role]({}, { locale });
	return of
		? m.mail_invitation_role_of({ role: named, of: of[locale] }, { locale })
		: m.mail_invitation_role({ role: named }, { locale });
}
