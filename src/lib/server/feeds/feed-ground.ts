import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { termKey, type FeedGround } from '../../domain/feed/reckon.ts';
import { VOICES } from '../../domain/feed/voice.ts';
import { offerOfService } from '../../domain/import/offer-of-service.ts';
import { foldKey } from '../../domain/place/folding.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import type { World } from '../application/world.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const groundSchema = z.object({
	ok: z.literal(true),
	name: z.string(),
	areas: z.array(z.string()),
	assume_areas: z.boolean(),
	organizations: z.array(z.object({ id: z.uuid(), name: bilingualSchema })),
	versions: z.record(z.string(), z.int()),
	voices: z.record(z.string(), z.enum(VOICES)),
	waiting: z.array(z.uuid()),
	links: z.record(z.string(), z.uuid()),
	terms: z.array(z.object({ list: z.string(), id: z.string(), category: z.string() }))
});

/** What entries of a feed are held against: the record as it stands, and what editors said of the feed. */
export async function readFeedGround(
	client: ApiClient,
	world: World,
	feed: string,
	today: string
): Promise<FeedGround | null> {
	const answer = await callApi(client, 'feed_ground', { feed }, groundSchema);
	if (!answer.ok) return null;
	const { services, reference } = world.snapshot;
	return {
		ground: { gazetteer: world.gazetteer, polygons: world.polygons, postcodes: world.postcodes },
		today,
		definitions: Object.fromEntries(
			reference.tiers.map((tier) => [tier.id, currentDefinition(tier).version])
		),
		categories: reference.categories,
		services,
		offers: new Map([...services].map(([id, service]) => [id, offerOfService(service)])),
		versions: answer.versions,
		voices: answer.voices,
		waiting: new Set(answer.waiting),
		organizations: new Map(
			answer.organizations.flatMap(({ id, name }) =>
				[name.en, name.cy].flatMap((said) => (said === null ? [] : [[foldKey(said), id] as const]))
			)
		),
		links: new Map(Object.entries(answer.links)),
		terms: new Map(answer.terms.map((term) => [termKey(term), term.category])),
		areas: new Set(answer.areas),
		assumeAreas: answer.assume_areas
	};
}
