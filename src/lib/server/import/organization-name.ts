import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import type { World } from '../application/world.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** The name of an organisation: from the picture, or from the record while nothing of it is published. */
export async function organizationName(
	client: ApiClient,
	world: World,
	id: string
): Promise<Bilingual | null> {
	const published = world.byOrganization.get(id)?.[0];
	if (published) return published.organization.name;
	const answer = await callApi(
		client,
		'import_ground',
		{ organization: id, area: null },
		z.object({ ok: z.literal(true), organizations: z.array(z.object({ name: bilingualSchema })) })
	);
	return answer.ok ? (answer.organizations[0]?.name ?? null) : null;
}
