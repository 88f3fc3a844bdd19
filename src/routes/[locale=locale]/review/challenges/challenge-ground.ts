import type { Challenge } from '$lib/domain/challenge/challenge';
import type { RoleAssignment } from '$lib/domain/account/role';
import { areasOf } from '$lib/domain/account/role';
import type { Snapshot } from '$lib/domain/snapshot/snapshot';
import { speaksFor, type SpeaksFor } from '$lib/views/challenge/challenge-form-view';
import type { CoverageNames } from '$lib/views/coverage/coverage-setting';

/** The places of which somebody may challenge gaps: as the record decides it. */
export const mayChallenge = (roles: readonly RoleAssignment[], names: CoverageNames): SpeaksFor =>
	speaksFor([...areasOf(roles, 'commissioner'), ...areasOf(roles, 'steward')], names);

/** Whether somebody speaks for the place of a challenge. */
export const speaksForPlaceOf = (
	{ area, region }: Pick<Challenge, 'area' | 'region'>,
	{ areas, regions }: SpeaksFor
): boolean =>
	(area !== null && areas.includes(area)) || (region !== null && regions.includes(region));

/** The challenge of a reference; undefined where there is none. */
export const challengeOf = (
	{ challenges }: Pick<Snapshot, 'challenges'>,
	reference: string
): Challenge | undefined => [...challenges.values()].find((one) => one.reference === reference);
