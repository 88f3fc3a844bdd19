import { isPrivileged, type RoleAssignment } from './role.ts';

/** How long a session may rest, in milliseconds: members of organisations a working day, others 30 minutes. */
const REST = { member: 12 * 3_600_000, privileged: 30 * 60_000 };

/** Whether a session last used at `seenAt` is over at `now` (both milliseconds since 1970). */
export function restedTooLong(
	roles: readonly Pick<RoleAssignment, 'role'>[],
	seenAt: number,
	now: number
): boolean {
	return now - seenAt > REST[isPrivileged(roles) ? 'privileged' : 'member'];
}
