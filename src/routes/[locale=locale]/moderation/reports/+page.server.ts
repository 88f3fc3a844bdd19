import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { receivedReportsSchema } from '$lib/domain/report/received-report';
import { REPORT_OUTCOMES } from '$lib/domain/report/report-reason';
import { dayOf } from '$lib/domain/time/calendar';
import { requireRole } from '$lib/server/session/guards';
import { correctionPath } from '$lib/server/reports/correct-report';
import { callApi } from '$lib/server/supabase/call-api';
import { closingError, reportsBoard, type ClosingProblem } from '$lib/views/report/reports-board';

/** Longest note on a closed report, in characters. */
const NOTE_LENGTH = 300;

export async function load(event) {
	const { url, locals, setHeaders } = event;
	const { client } = requireRole(event, 'editor', 'administrator');
	setHeaders({ 'cache-control': 'no-store' });
	const closed = url.searchParams.has('closed');
	const answer = await callApi(client, 'error_reports', { closed }, receivedReportsSchema);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const done = url.searchParams.get('done') ?? '';
	return {
		board: reportsBoard(answer.reports, closed, dayOf(new Date()), locals.locale),
		done: /^R-[2-9A-Z]{6}$/.test(done) ? done : null
	};
}

export const actions = {
	/** Leads to the form that mends what was reported, with the report beside it. */
	correct: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const form = {
			report: String(data.get('report') ?? '').slice(0, 100),
			reference: String(data.get('reference') ?? '').slice(0, 20),
			outcome: '',
			note: ''
		};
		const path = await correctionPath(client, form.report, locale);
		if (path.ok) redirect(303, path.href);
		return fail(path.status, {
			form,
			errors: [closingError(path.problem, form.report, form.reference, locale)]
		});
	},
	close: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const text = (name: string) => String(data.get(name) ?? '').slice(0, 2_000);
		const form = {
			report: text('report'),
			reference: text('reference').slice(0, 20),
			outcome: text('outcome'),
			note: text('note').replaceAll('\r\n', '\n')
		};
		const again = (status: number, problem: ClosingProblem) =>
			fail(status, {
				form,
				errors: [closingError(problem, form.report, form.reference, locale)]
			});
		if (!REPORT_OUTCOMES.some((known) => known === form.outcome)) return again(422, 'outcome');
		if ([...form.note.trim()].length > NOTE_LENGTH) return again(422, 'note-long');
		if (!z.uuid().safeParse(form.report).success) return again(404, 'gone');
		const answer = await callApi(
			client,
			'close_error_report',
			{ report: form.report, outcome: form.outcome, note: form.note },
			z.object({ ok: z.literal(true) })
		).catch(() => null);
		if (answer === null) return again(503, 'away');
		if (!answer.ok) {
			return answer.error === 'closed_already' ? again(409, 'closed') : again(404, 'gone');
		}
		redirect(303, `/${locale}/moderation/reports?done=${encodeURIComponent(form.reference)}`);
	}
};
