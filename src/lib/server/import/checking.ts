import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import type { Checking } from '../../domain/import/check-row.ts';
import { indexCandidates, type Candidate } from '../../domain/import/match-service.ts';
import { offerOfService } from '../../domain/import/offer-of-service.ts';
import type { Vocabulary } from '../../domain/import/vocabulary.ts';
import { offerSchema } from '../../domain/offer/offer.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import type { World } from '../application/world.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import type { Scope } from './scope.ts';

const groundSchema = z.object({
	ok: z.literal(true),
	organizations: z.array(z.object({ id: z.uuid(), name: bilingualSchema })),
	versions: z.record(z.string(), z.int()),
	waiting: z.array(z.object({ service_id: z.uuid(), offer: z.unknown(), base_version: z.int() }))
});

/**
 * What the rows of a list are checked with: the services that are published, the offers that wait for
 * an editor, and the words of the columns. Null when the person may not send this list.
 */
export async function readChecking(
	client: ApiClient,
	world: World,
	{ organization, area }: Scope,
	given: Pick<Checking, 'own' | 'today'> & { vocabulary: Vocabulary }
): Promise<Checking | null> {
	const ground = await callApi(client, 'import_ground', { organization, area }, groundSchema);
	if (!ground.ok) return null;
	const candidates = new Map<string, Candidate>();
	const published = organization
		? (world.byOrganization.get(organization) ?? [])
		: [...world.snapshot.services.values()];
	for (const service of published) {
		const version = ground.versions[service.id] ?? 1;
		candidates.set(service.id, {
			id: service.id,
			offer: offerOfService(service),
			version,
			waiting: false
		});
	}
	for (const { service_id: id, offer, base_version: version } of ground.waiting) {
		const parsed = offerSchema.safeParse(offer);
		if (parsed.success) candidates.set(id, { id, offer: parsed.data, version, waiting: true });
	}
	const { tiers } = world.snapshot.reference;
	return {
		...given,
		definitions: Object.fromEntries(
			tiers.map((tier) => [tier.id, currentDefinition(tier).version])
		),
		candidates: indexCandidates(organization, candidates.values(), ground.organizations),
		ground: {
			gazetteer: world.gazetteer,
			polygons: world.polygons,
			postcodes: world.postcodes
		},
		areas: area ? new Set([area]) : null
	};
}
