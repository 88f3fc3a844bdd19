import { z } from 'zod';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { QUESTION_OF_REASON, REPORT_REASONS } from '../../domain/report/report-reason.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const startedSchema = z.object({
	ok: z.literal(true),
	id: z.uuid(),
	state: z.string(),
	own: z.enum(['provider', 'editor']),
	reason: z.enum(REPORT_REASONS)
});

/** Where a report is answered, or why not. */
export type CorrectionPath =
	| { ok: true; href: string }
	| { ok: false; status: 404 | 409 | 503; problem: 'gone' | 'many-drafts' | 'away' };

/**
 * Starts the edit that answers a report, or finds it, and gives the page of the question that the report
 * is about. What was sent in already is shown where it stands.
 */
export async function correctionPath(
	client: ApiClient,
	report: string,
	locale: Locale
): Promise<CorrectionPath> {
	if (!z.uuid().safeParse(report).success) return { ok: false, status: 404, problem: 'gone' };
	try {
		const answer = await callApi(client, 'correct_report', { report }, startedSchema);
		if (!answer.ok) {
			return answer.error === 'too_many_drafts'
				? { ok: false, status: 409, problem: 'many-drafts' }
				: { ok: false, status: 404, problem: 'gone' };
		}
		const { id, own, state, reason } = answer;
		const offer = `/${locale}/register/offers/${id}`;
		if (state === 'draft' || state === 'returned') {
			const question = QUESTION_OF_REASON[reason];
			return { ok: true, href: question ? `${offer}/${question}` : offer };
		}
		return { ok: true, href: own === 'editor' ? `/${locale}/moderation/${id}` : `${offer}/sent` };
	} catch (error) {
		if (!(error instanceof DatabaseAway)) throw error;
		return { ok: false, status: 503, problem: 'away' };
	}
}
