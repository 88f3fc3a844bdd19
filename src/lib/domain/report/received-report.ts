import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { REPORT_OUTCOMES, REPORT_REASONS } from './report-reason.ts';

/** A report as those who deal with it see it. */
export const receivedReportSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	service: z.uuid(),
	service_name: bilingualSchema,
	organization: z.uuid(),
	reason: z.enum(REPORT_REASONS),
	phone: z.string().nullable(),
	website: z.string().nullable(),
	opening: z.string().nullable(),
	/** For editors only; null for everybody else. */
	comment: z.string().nullable(),
	reported_on: z.iso.date(),
	closed_on: z.iso.date().nullable(),
	outcome: z.enum(REPORT_OUTCOMES).nullable(),
	closing_note: z.string().nullable(),
	/** How far a correction is that answers it; null while there is none. */
	correcting: z.enum(['draft', 'returned', 'submitted', 'approved']).nullable()
});
export type ReceivedReport = z.infer<typeof receivedReportSchema>;

/** What `api.error_reports` and `api.error_reports_of_organization` answer. */
export const receivedReportsSchema = z.object({
	ok: z.literal(true),
	reports: z.array(receivedReportSchema)
});
