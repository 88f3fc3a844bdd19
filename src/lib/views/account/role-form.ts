import { ROLES, type Role } from '../../domain/account/role.ts';
import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Choice = { value: string; label: string; hint?: string };

/** What a form that gives a role offers. */
export type RoleForm = { roles: Choice[]; organizations: Choice[]; areas: Choice[] };

const ROLE: Record<Role, [typeof m.account_word_member, typeof m.account_word_member_hint]> = {
	member: [m.account_word_member, m.account_word_member_hint],
	editor: [m.account_word_editor, m.account_word_editor_hint],
	commissioner: [m.account_word_commissioner, m.account_word_commissioner_hint],
	steward: [m.account_word_steward, m.account_word_steward_hint],
	national_reviewer: [m.account_role_national_reviewer, m.account_word_national_reviewer_hint],
	administrator: [m.account_role_administrator, m.account_word_administrator_hint]
};

/** A role's name by itself. */
export const roleWord = (role: Role, locale: Locale): string => ROLE[role][0]({}, { locale });

/** The roles with what each may do, the organisations and areas they can be held for. */
export function roleForm(
	organizations: readonly { id: string; name: Bilingual }[],
	areas: readonly { gss: string; name: Record<Locale, string> }[],
	locale: Locale
): RoleForm {
	const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, locale);
	return {
		roles: ROLES.map((value) => ({
			value,
			label: roleWord(value, locale),
			hint: ROLE[value][1]({}, { locale })
		})),
		organizations: [
			{ value: '', label: m.account_no_organization({}, { locale }) },
			...organizations
				.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
				.sort(byLabel)
		],
		areas: areas.map(({ gss, name }) => ({ value: gss, label: name[locale] })).sort(byLabel)
	};
}

/** What a role is held for, in both languages, for a letter; null for roles of the whole site. */
export function heldFor(
	wish: { organization: string | null; areas: readonly string[] },
	organizations: readonly { id: string; name: Bilingual }[],
	areas: readonly { gss: string; name: Record<Locale, string> }[]
): { en: string; cy: string } | null {
	const organization = organizations.find(({ id }) => id === wish.organization);
	if (organization) {
		const { name } = organization;
		return { en: read(name, 'en').text, cy: read(name, 'cy').text };
	}
	if (wish.areas.length === 0) return null;
	if (wish.areas.length === areas.length) {
		const all = m.account_all_areas;
		return { en: all({}, { locale: 'en' }), cy: all({}, { locale: 'cy' }) };
	}
	const named = areas.filter(({ gss }) => wish.areas.includes(gss));
	const inLocale = (locale: Locale) => named.map(({ name }) => name[locale]).join(', ');
	return { en: inLocale('en'), cy: inLocale('cy') };
}
