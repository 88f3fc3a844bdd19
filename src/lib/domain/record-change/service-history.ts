import { z } from 'zod';
import { serviceShape } from '../service/service.ts';

const at = z.iso.datetime();

/** One thing that happened to a published service: a version, a check, or that it went into another record. */
export const historyEventSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('version'),
		id: z.string(),
		at,
		role: z.enum(['record', 'provider', 'editor']),
		status: serviceShape.status,
		/** The first that is known: nothing before it to differ from. */
		first: z.boolean(),
		/** Names of the parts that differ from the version before, never what is in them. */
		parts: z.array(z.string())
	}),
	z.object({
		kind: z.literal('check'),
		id: z.string(),
		at,
		role: z.enum(['provider', 'editor']),
		checked_on: z.iso.date()
	}),
	z.object({ kind: z.literal('move'), id: z.string(), at, into: z.uuid() })
]);
export type HistoryEvent = z.infer<typeof historyEventSchema>;

/** What happened to a service since it was recorded, the oldest first. Days, roles and names of parts only. */
export const serviceHistorySchema = z.object({
	id: z.uuid(),
	events: z.array(historyEventSchema)
});
export type ServiceHistory = z.infer<typeof serviceHistorySchema>;
