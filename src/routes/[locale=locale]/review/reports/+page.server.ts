import { z } from 'zod';
import { reportLineSchema, type ReportLine } from '$lib/domain/annual-report/annual-report';
import { application } from '$lib/server/application/current';
import { callApi } from '$lib/server/supabase/call-api';
import type { Session } from '$lib/server/session/session';
import { draftEntries, publishedEntries } from '$lib/views/annual-report/reports-list';

const linesSchema = z.object({ ok: z.literal(true), reports: z.array(reportLineSchema) });

export async function load({ locals }) {
	const { snapshot } = application().world()!;
	const { session, locale } = locals;
	const reviews = session?.roles.some(
		({ role }) => role === 'national_reviewer' || role === 'administrator'
	);
	const drafts = session && reviews ? await linesOf(session) : [];
	return {
		reviews: reviews ?? false,
		published: publishedEntries(snapshot.annualReports.values(), snapshot.reference, locale),
		drafts: draftEntries(drafts, snapshot.reference, locale)
	};
}

async function linesOf({ client }: Session): Promise<ReportLine[]> {
	const answer = await callApi(client, 'annual_reports', {}, linesSchema);
	return answer.ok ? answer.reports : [];
}
