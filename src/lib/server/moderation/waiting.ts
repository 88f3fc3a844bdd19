import { areasOf } from '../../domain/account/role.ts';
import { boardEntries, countsOf, inArea, NO_AREA } from '../../domain/assurance/board.ts';
import { receivedFeedbackListSchema } from '../../domain/feedback/received-feedback.ts';
import { receivedReportsSchema } from '../../domain/report/received-report.ts';
import type { Service } from '../../domain/service/service.ts';
import { claimsToDecide } from '../claims/decide-claims.ts';
import { examplesToDecide } from '../examples/examples.ts';
import type { Session } from '../session/session.ts';
import { callApi } from '../supabase/call-api.ts';

/** How much of each kind of work waits for an editor, beside the queue. */
export type WaitingWork = {
	reports: number;
	feedback: number;
	claims: number;
	checks: number;
	examples: number;
};

/**
 * Counts open reports, words of parents that nobody read, claims and examples nobody decided, and records
 * whose check is overdue on the day `today`.
 */
export async function waitingWork(
	{ client, roles }: Pick<Session, 'client' | 'roles'>,
	services: Iterable<Service>,
	today: string
): Promise<WaitingWork> {
	const [reports, feedback, claims, examples] = await Promise.all([
		callApi(client, 'error_reports', { closed: false }, receivedReportsSchema),
		callApi(client, 'feedback_to_read', { published: false }, receivedFeedbackListSchema),
		claimsToDecide(client),
		examplesToDecide(client)
	]);
	const everywhere = roles.some(({ role }) => role === 'administrator');
	const areas = [...new Set(areasOf(roles, 'editor')), NO_AREA];
	const entries = boardEntries(services, new Set(), today).filter(
		(entry) => everywhere || areas.some((area) => inArea([entry], area).length > 0)
	);
	return {
		reports: reports.ok ? reports.reports.length : 0,
		feedback: feedback.ok ? feedback.feedback.length : 0,
		claims: claims.ok ? claims.waiting.length : 0,
		checks: countsOf(entries).overdue,
		examples: examples.filter(({ mine }) => !mine).length
	};
}
