import { z } from 'zod';
import type { Defining } from '../../domain/tier/defining.ts';
import { tierDefinitionSchema } from '../../domain/tier/tier-record.ts';
import { tierSchema } from '../../domain/tier/tier-schema.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const definitionsSchema = z.object({
	ok: z.literal(true),
	tiers: z.array(
		z.object({
			id: tierSchema,
			definitions: z
				.array(
					tierDefinitionSchema.extend({
						/** When, in which role and why; null for what came with the facts. */
						at: z.string().nullable(),
						role: z.string().nullable(),
						note: z.string().nullable()
					})
				)
				.min(1)
		})
	)
});
/** A version of a tier's wording and the act behind it. */
export type DefinitionVersion = z.infer<
	typeof definitionsSchema
>['tiers'][number]['definitions'][number];

/** Every version of every tier's wording, the newest first: for administrators. */
export const tierDefinitions = (client: ApiClient) =>
	callApi(client, 'tier_definitions', {}, definitionsSchema);

/** Puts a new wording in force; `outdated` when somebody else has done so since it was looked at. */
export const defineTier = (client: ApiClient, tier: TierId, defining: Defining) =>
	callApi(
		client,
		'define_tier',
		{ tier, ...defining },
		z.object({ ok: z.literal(true), version: z.int() })
	);
