import { z } from 'zod';
import { suppressQuarter } from '../../domain/unmet-need/suppress.ts';
import { UNMET_TIERS } from '../../domain/unmet-need/unmet-need.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const answerSchema = z.object({
	ok: z.literal(true),
	quarters: z.array(
		z.object({
			quarter: z.string(),
			counts: z.array(
				z.object({ gss: z.string(), tier: z.enum(UNMET_TIERS), acts: z.int().positive() })
			)
		})
	),
	regions: z.array(z.object({ code: z.string(), members: z.array(z.string()) }))
});

/**
 * Publishes every quarter that has ended and is not published yet: its suppressed tables, once and for
 * good. Catches up after a pause; two processes at once publish the same.
 * @param service client with the service key: the counters behind the tables are for the server alone
 */
export async function publishUnmetNeed(
	service: ApiClient,
	now: Date
): Promise<{ published: string[] }> {
	const { data, error } = await service.rpc('unmet_need_to_publish', { at: now.toISOString() });
	if (error) throw new Error(`unmet_need_to_publish: ${error.message}`);
	const { quarters, regions } = answerSchema.parse(data);
	const published: string[] = [];
	for (const { quarter, counts } of quarters) {
		const tables = suppressQuarter(quarter, counts, regions);
		const answer = await service.rpc('publish_unmet_need', { quarter, tables });
		if (answer.error) throw new Error(`publish_unmet_need: ${answer.error.message}`);
		if (answer.data?.published === true) published.push(quarter);
	}
	return { published };
}
