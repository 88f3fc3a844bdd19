import { ROLES, type Role, type RoleAssignment } from '../../domain/account/role.ts';
import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { roleWord } from './role-form.ts';
import { roleLines } from './role-words.ts';

type Line = {
	id: string;
	email: string;
	created_on: string;
	roles: readonly (RoleAssignment & { organization: Bilingual | null })[];
};
type Areas = readonly { gss: string; name: Record<Locale, string> }[];

const AT_A_TIME = 50;

/** The list of accounts that an administrator sees. */
export function accountsPage(
	answer: { total: number; accounts: readonly Line[] },
	asked: { role: Role | null; page: number },
	areas: Areas,
	locale: Locale
) {
	const at = (page: number) =>
		`?${new URLSearchParams({ ...(asked.role && { role: asked.role }), page: String(page) })}`;
	return {
		total: m.account_total({ count: answer.total }, { locale }),
		accounts: answer.accounts.map((line) => accountView(line, areas, locale)),
		filters: [null, ...ROLES].map((role) => ({
			label: role === null ? m.account_all_roles({}, { locale }) : roleWord(role, locale),
			href: role === null ? '?' : `?role=${role}`,
			current: role === asked.role
		})),
		before: asked.page > 1 ? at(asked.page - 1) : null,
		after: asked.page * AT_A_TIME < answer.total ? at(asked.page + 1) : null
	};
}

/** One account in words; each role with the id under which it can be taken away. */
export function accountView(line: Line, areas: Areas, locale: Locale) {
	const names = {
		areas: new Map(areas.map(({ gss, name }) => [gss, name[locale]] as const)),
		organizations: new Map(
			line.roles.flatMap(({ organization_id: id, organization }) =>
				id && organization ? [[id, read(organization, locale).text] as const] : []
			)
		)
	};
	return {
		id: line.id,
		email: line.email,
		since: longDate(line.created_on, locale),
		lines: roleLines(line.roles, names, locale),
		roles: line.roles.map((held) => ({
			id: held.id,
			text: roleLines([held], names, locale)[0]!
		}))
	};
}

/** That a role was taken away, and from whom; null while the account still holds it. */
export function takenWords(
	taken: { role: Role; of: string },
	line: Pick<Line, 'email' | 'roles'>,
	known: { areas: Areas; organizations: readonly { id: string; name: Bilingual }[] },
	locale: Locale
): string | null {
	const { role, of } = taken;
	const holds = line.roles.some(
		(held) => held.role === role && (held.gss ?? held.organization_id ?? '') === of
	);
	if (holds) return null;
	const names = {
		areas: new Map(known.areas.map(({ gss, name }) => [gss, name[locale]] as const)),
		organizations: new Map(
			known.organizations.map(({ id, name }) => [id, read(name, locale).text] as const)
		)
	};
	const gss = names.areas.has(of) ? of : null;
	const organization_id = gss === null && of !== '' ? of : null;
	const [words] = roleLines([{ role, gss, organization_id }], names, locale);
	return m.account_taken({ role: words!, email: line.email }, { locale });
}
