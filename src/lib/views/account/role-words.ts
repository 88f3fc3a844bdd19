import type { Role, RoleAssignment } from '../../domain/account/role.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Names of what roles are held for, in the reader's language. */
export type HeldFor = {
	areas: ReadonlyMap<string, string>;
	organizations: ReadonlyMap<string, string>;
};

type Say = typeof m.account_role_member;
const WORDS: Record<Role, Say | typeof m.account_role_administrator> = {
	member: m.account_role_member,
	editor: m.account_role_editor,
	commissioner: m.account_role_commissioner,
	steward: m.account_role_steward,
	national_reviewer: m.account_role_national_reviewer,
	administrator: m.account_role_administrator
};

/** What an account may do, one line for each role: "Editor for Gwynedd, Conwy". */
export function roleLines(
	roles: readonly Pick<RoleAssignment, 'role' | 'organization_id' | 'gss'>[],
	names: HeldFor,
	locale: Locale
): string[] {
	const held = new Map<Role, string[]>();
	for (const { role, organization_id, gss } of roles) {
		const of = gss
			? (names.areas.get(gss) ?? gss)
			: organization_id
				? (names.organizations.get(organization_id) ??
					m.account_unknown_organization({}, { locale }))
				: null;
		held.set(role, [...(held.get(role) ?? []), ...(of === null ? [] : [of])]);
	}
	return [...held].map(([role, of]) => {
		const everywhere = role !== 'member' && of.length === names.areas.size;
		const words = everywhere
			? m.account_all_areas({}, { locale })
			: of.sort((a, b) => a.localeCompare(b, locale)).join(', ');
		return WORDS[role]({ of: words }, { locale });
	});
}

const TODAY: Partial<Record<Role, typeof m.account_today_commissioner>> = {
	commissioner: m.account_today_commissioner,
	national_reviewer: m.account_today_national_reviewer
};

/** What the roles are for today, where no page of work is theirs yet. */
export const rolesToday = (
	roles: readonly Pick<RoleAssignment, 'role'>[],
	locale: Locale
): string[] =>
	[...new Set(roles.map(({ role }) => role))].flatMap((role) => {
		const words = TODAY[role];
		return words ? [words({}, { locale })] : [];
	});
