import { z } from 'zod';
import { AREA_ROLES, ROLES, type Role } from './role.ts';

/** A role to be given, and what it is to be held for. */
export type RoleWish = { role: Role; organization: string | null; areas: string[] };

/** True for roles that are held for principal areas. */
export const isForAreas = (role: Role): boolean => (AREA_ROLES as readonly Role[]).includes(role);

/**
 * The role that a form asks for, with what it is held for and nothing else; or the field that is
 * missing.
 */
export function readRoleWish(typed: {
	role: string;
	organization: string;
	areas: readonly string[];
}): RoleWish | { missing: 'role' | 'organization' | 'areas' } {
	const role = ROLES.find((known) => known === typed.role);
	if (!role) return { missing: 'role' };
	const organization = z.uuid().safeParse(typed.organization).data ?? null;
	if (role === 'member') {
		return organization ? { role, organization, areas: [] } : { missing: 'organization' };
	}
	if (!isForAreas(role)) return { role, organization: null, areas: [] };
	const areas = [...new Set(typed.areas)];
	return areas.length > 0 ? { role, organization: null, areas } : { missing: 'areas' };
}
