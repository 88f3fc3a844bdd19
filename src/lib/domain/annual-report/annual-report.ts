import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { reportFileSchema } from './report-file.ts';
import { reportTextSchema } from './report-text.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What the server wrote: figures as they were worked out, their tables, and the words of both languages. */
export const reportContentsSchema = z.object({
	/** Language-neutral and unrounded: what the words were written from. */
	figures: z.unknown(),
	files: z.array(reportFileSchema),
	texts: z.object({ en: reportTextSchema, cy: reportTextSchema })
});
export type ReportContents = z.infer<typeof reportContentsSchema>;

export const REPORT_STATES = ['asked', 'draft', 'published'] as const;

/**
 * A version of a report. A published one changes only by redaction, which it lists; a correction is
 * another version with the same reference.
 */
export const annualReportSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	version: z.int().positive(),
	/** Code of its region; null for all of Wales. */
	region: z.string().nullable(),
	from_snapshot: z.uuid().nullable(),
	to_snapshot: z.uuid(),
	/** ISO dates of the period. */
	from_on: z.iso.date().nullable(),
	to_on: z.iso.date(),
	state: z.enum(REPORT_STATES),
	/** What a later version changed. */
	changes: bilingualSchema.nullable(),
	published_on: z.iso.date().nullable(),
	method: z.int().positive().nullable(),
	hash: hashSchema.nullable(),
	/** Null until they are written, and for moments after a redaction. */
	contents: reportContentsSchema.nullable(),
	redactions: z.array(
		z.object({
			on: z.iso.date(),
			reason: z.enum(['location withheld', 'person erased']),
			hash_before: hashSchema,
			hash_after: hashSchema.nullable()
		})
	)
});
export type AnnualReport = z.infer<typeof annualReportSchema>;

/** A version as lists show it. */
export const reportLineSchema = annualReportSchema
	.omit({ contents: true })
	.extend({ written: z.boolean() });
export type ReportLine = z.infer<typeof reportLineSchema>;

/** Versions of one reference, the newest first. */
export const versionsOf = <R extends Pick<AnnualReport, 'reference' | 'version'>>(
	reports: Iterable<R>,
	reference: string
): R[] =>
	[...reports]
		.filter((report) => report.reference === reference)
		.sort((one, other) => other.version - one.version);

/** The newest version of each report, the latest period first. */
export function newestVersions<
	R extends Pick<AnnualReport, 'reference' | 'version' | 'to_on' | 'published_on'>
>(reports: Iterable<R>): R[] {
	const newest = new Map<string, R>();
	for (const report of reports) {
		const known = newest.get(report.reference);
		if (!known || known.version < report.version) newest.set(report.reference, report);
	}
	const key = ({ to_on, published_on, reference }: R) => `${to_on} ${published_on} ${reference}`;
	return [...newest.values()].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}
