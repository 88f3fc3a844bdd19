import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { offerSchema, type Offer } from '../../domain/offer/offer.ts';
import { callApi, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const documentSchema = z.unknown().transform((document): Offer | null => {
	const parsed = offerSchema.safeParse(document);
	return parsed.success ? parsed.data : null;
});

const historySchema = z.object({
	ok: z.literal(true),
	service: z.object({
		id: z.uuid(),
		name: bilingualSchema,
		published: z.boolean(),
		location_withheld: z.boolean(),
		moved_into: z.uuid().nullable()
	}),
	/** Whether whoever asks may bring versions back. */
	edits: z.boolean(),
	current_version: z.int(),
	current: documentSchema,
	versions: z.array(
		z.object({
			version: z.int(),
			document: documentSchema,
			published_at: z.string(),
			role: z.enum(['record', 'provider', 'editor']),
			reference: z.string().nullable(),
			kind: z.string().nullable()
		})
	),
	pending: z.array(z.object({ id: z.uuid(), kind: z.string(), publish_at: z.string().nullable() })),
	events: z.array(
		z.object({
			at: z.string(),
			role: z.string(),
			action: z.string(),
			before: z.unknown(),
			after: z.unknown(),
			note: z.string().nullable()
		})
	)
});
export type History = z.infer<typeof historySchema>;

/** Versions and acts of a service, the newest first: for its editors and its provider. */
export const readHistory = (client: ApiClient, service: string): Promise<History | Refusal> =>
	callApi(client, 'service_history', { service }, historySchema);
