import type { Codes } from '$lib/domain/finding/finding-form';
import type { Snapshot } from '$lib/domain/snapshot/snapshot';
import { ownFindings, type OwnFinding } from '$lib/server/review/findings';
import type { ApiClient } from '$lib/server/supabase/supabase';
import { notFound, orAway } from '../acting-ground';

/** The codes that a finding may be about. */
export const codesOf = ({ reference }: Snapshot): Codes => ({
	areas: reference.areas.map(({ gss }) => gss),
	regions: reference.regions.map(({ code }) => code),
	groups: reference.category_groups.map(({ id }) => id),
	categories: reference.categories.map(({ id }) => id)
});

/** A finding from the record itself, draft or not. `away` when the record does not answer. */
export async function ownFinding(
	client: ApiClient,
	reference: string
): Promise<OwnFinding | 'away'> {
	const answer = await orAway(ownFindings(client));
	if (!answer.ok) return answer.error === 'away' ? 'away' : notFound();
	return answer.findings.find((one) => one.reference === reference) ?? notFound();
}
