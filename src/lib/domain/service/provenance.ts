import { z } from 'zod';

/** Where a record comes from. `confidence` is the collector's, and confirms nothing. */
export const provenanceSchema = z.object({
	source_display: z.string(),
	source_url: z.url().nullable(),
	source_type: z.enum(['public page', 'programme document', 'provider', 'import']),
	/** "2018", "2026-03" or "2026-03-31"; null when the source has no date. */
	as_of: z.string().nullable(),
	confidence: z.enum(['high', 'medium', 'low']),
	evidence: z.string(),
	/** Whether the collector saw that the service still runs. */
	running_checked: z.boolean(),
	/** A remark on the source, in the language it was written in (English). */
	note: z.string().nullable()
});
export type Provenance = z.infer<typeof provenanceSchema>;
