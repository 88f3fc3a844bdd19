import { z } from 'zod';

/**
 * What an account may be: a member of an organisation; an editor, commissioner or steward of principal
 * areas; a national reviewer; an administrator.
 */
export const ROLES = [
	'member',
	'editor',
	'commissioner',
	'steward',
	'national_reviewer',
	'administrator'
] as const;
export type Role = (typeof ROLES)[number];

/** Whether a text names a role. */
export const isRole = (text: string | undefined): text is Role =>
	ROLES.some((role) => role === text);

/** Roles that are held for principal areas. */
export const AREA_ROLES = ['editor', 'commissioner', 'steward'] as const satisfies Role[];

/** One role of an account, and what it is held for. */
export const roleAssignmentSchema = z.object({
	id: z.uuid(),
	role: z.enum(ROLES),
	/** Only for members. */
	organization_id: z.uuid().nullable(),
	/** Only for roles held for areas. */
	gss: z.string().nullable()
});
export type RoleAssignment = z.infer<typeof roleAssignmentSchema>;

/** Whether any of the roles reaches past one organisation: such sessions end sooner. */
export const isPrivileged = (roles: readonly Pick<RoleAssignment, 'role'>[]): boolean =>
	roles.some(({ role }) => role !== 'member');

/** The principal areas a role is held for. */
export const areasOf = (roles: readonly RoleAssignment[], role: Role): string[] =>
	roles.flatMap((held) => (held.role === role && held.gss ? [held.gss] : []));

/** Whether somebody edits what is offered in `areas`: as the record decides it. No area is every editor's. */
export const editsAreas = (
	roles: readonly Pick<RoleAssignment, 'role' | 'gss'>[],
	areas: readonly string[]
): boolean =>
	roles.some(
		({ role, gss }) =>
			role === 'administrator' ||
			(role === 'editor' && (areas.length === 0 || (gss !== null && areas.includes(gss))))
	);

/** The organisations an account is a member of. */
export const organizationsOf = (roles: readonly RoleAssignment[]): string[] =>
	roles.flatMap((held) => (held.organization_id ? [held.organization_id] : []));
