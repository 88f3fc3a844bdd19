import { z } from 'zod';
import type {
	ReportEnd,
	ReportSource,
	TrendPoint
} from '../../coverage/annual-report/report-source.ts';
import { WALES } from '../../coverage/matrix.ts';
import { advocacyDay, type AdvocacyDay } from '../../domain/advocacy/known-since.ts';
import { challengeSchema } from '../../domain/challenge/challenge.ts';
import { exampleSchema } from '../../domain/example/example.ts';
import { findingSchema } from '../../domain/finding/finding.ts';
import { datedSnapshotSchema } from '../../domain/history/dated-snapshot.ts';
import { figuresSchema } from '../../domain/history/figures.ts';
import { fetchDatedRecord } from '../history/fetch-dated-record.ts';
import { loadSmallAreas } from '../places/load-small-areas.ts';
import { referenceFolders } from '../places/reference-folders.ts';
import { askFor } from '../jobs/ask-for.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const pointSchema: z.ZodType<TrendPoint> = datedSnapshotSchema
	.omit({ entries: true })
	.extend({ figures: figuresSchema, method: z.int().positive() });
/** What of a record is looked at day by day. */
const listed = ({ services, statements, reference }: ReportEnd['record']) => ({
	services: services.values(),
	statements: statements.values(),
	reference
});

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
	dataDir: string,
	{ id, region, from_snapshot, to_snapshot, inputs }: WaitingReport
): Promise<ReportSource> {
	const { snapshots } = await askFor(client, 'report_snapshots', { report: id }, trendSchema);
	const looks: AdvocacyDay[] = [];
	const ends = new Map<string, ReportEnd>();
	// One after the other, and only the two ends are kept: a record is some megabytes.
	for (const point of snapshots) {
		const { record } = await fetchDatedRecord(client, point.id);
		looks.push(advocacyDay(listed(record), point.taken_on));
		if (point.id !== from_snapshot && point.id !== to_snapshot) continue;
		const found = await loadSmallAreas(record.reference.files, referenceFolders(dataDir));
		// The earlier end is worked out again on the later one's places; only that one's have to be there.
		if (found.missing && point.id === to_snapshot) {
			const kinds = found.missing.map(({ kind, path }) => `${kind} (${path})`).join(', ');
			throw new Error(`its last day names reference files that are not at hand: ${kinds}`);
		}
		ends.set(point.id, { point, record, smallAreas: found.smallAreas });
	}
	const end = (snapshot: string): ReportEnd => {
		const found = ends.get(snapshot);
		if (!found) throw new Error('a snapshot of the report is not among its trend');
		return found;
	};
	// One that makes no sense any more is left out, as on the pages.
	const read = <T>(kind: string, schema: z.ZodType<T>): T[] =>
		(inputs[kind] ?? []).flatMap((body) => schema.safeParse(body).data ?? []);
	return {
		edition: region ?? WALES,
		from: from_snapshot === null ? null : end(from_snapshot),
		to: end(to_snapshot),
		trend: snapshots,
		findings: read('finding', findingSchema),
		challenges: read('challenge', challengeSchema),
		examples: read('example', exampleSchema),
		looks
	};
}
