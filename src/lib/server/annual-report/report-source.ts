import { z } from 'zod';
import type { ReportSource, TrendPoint } from '../../coverage/annual-report/report-source.ts';
import { WALES } from '../../coverage/matrix.ts';
import { challengeSchema } from '../../domain/challenge/challenge.ts';
import { findingSchema } from '../../domain/finding/finding.ts';
import { datedSnapshotSchema } from '../../domain/history/dated-snapshot.ts';
import { figuresSchema } from '../../domain/history/figures.ts';
import { fetchDatedRecord } from '../history/fetch-dated-record.ts';
import { askFor } from '../jobs/ask-for.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const pointSchema: z.ZodType<TrendPoint> = datedSnapshotSchema
	.omit({ entries: true })
	.extend({ figures: figuresSchema, method: z.int().positive() });
const trendSchema = z.object({ ok: z.literal(true), snapshots: z.array(pointSchema) });

/** A report that waits to be written. */
export const waitingReportSchema = z.object({
	id: z.uuid(),
	region: z.string().nullable(),
	from_snapshot: z.uuid().nullable(),
	to_snapshot: z.uuid(),
	inputs: z.record(z.string(), z.array(z.unknown()))
});
export type WaitingReport = z.infer<typeof waitingReportSchema>;

/** Brings together all that a report is written from. Throws when a part of it is not there. */
export async function readReportSource(
	client: ApiClient,
	{ id, region, from_snapshot, to_snapshot, inputs }: WaitingReport
): Promise<ReportSource> {
	const { snapshots } = await askFor(client, 'report_snapshots', { report: id }, trendSchema);
	const end = async (snapshot: string) => {
		const point = snapshots.find((one) => one.id === snapshot);
		if (!point) throw new Error('a snapshot of the report is not among its trend');
		return { point, record: (await fetchDatedRecord(client, snapshot)).record };
	};
	// One that makes no sense any more is left out, as on the pages.
	const read = <T>(kind: string, schema: z.ZodType<T>): T[] =>
		(inputs[kind] ?? []).flatMap((body) => schema.safeParse(body).data ?? []);
	return {
		edition: region ?? WALES,
		from: from_snapshot === null ? null : await end(from_snapshot),
		to: await end(to_snapshot),
		trend: snapshots,
		findings: read('finding', findingSchema),
		challenges: read('challenge', challengeSchema),
		examples: inputs.example ?? []
	};
}
