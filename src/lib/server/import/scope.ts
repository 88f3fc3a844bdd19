import type { RoleAssignment } from '../../domain/account/role.ts';

/** Whose list it is: one organisation's own services, or those of an area. */
export type Scope = { organization: string; area: null } | { organization: null; area: string };

/** The lists that somebody with these roles may send. */
export function scopesOf(roles: readonly RoleAssignment[]): Scope[] {
	const organizations = roles.flatMap(({ organization_id: id }) => id ?? []);
	const areas = roles.flatMap(({ role, gss }) =>
		gss && (role === 'editor' || role === 'steward') ? [gss] : []
	);
	return [
		...[...new Set(organizations)].map((organization) => ({ organization, area: null })),
		...[...new Set(areas)].map((area) => ({ organization: null, area }))
	];
}

/** A scope as a form posts it. */
export const scopeValue = ({ organization, area }: Scope): string => organization ?? area;

/** The scope that was chosen, among those that are open to the roles. */
export const chosenScope = (
	value: string | null,
	roles: readonly RoleAssignment[]
): Scope | null => {
	const scopes = scopesOf(roles);
	if (scopes.length === 1 && !value) return scopes[0]!;
	return scopes.find((scope) => scopeValue(scope) === value) ?? null;
};
