import { receivedReportsSchema, type ReceivedReport } from '../../domain/report/received-report.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** What readers said is wrong with an organisation's services, without their comments. */
export async function organizationReports(
	client: ApiClient,
	organization: string
): Promise<ReceivedReport[]> {
	const name = 'error_reports_of_organization';
	const answer = await callApi(client, name, { organization }, receivedReportsSchema);
	return answer.ok ? answer.reports : [];
}
