import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { annualReportSchema } from '$lib/domain/annual-report/annual-report';
import { application } from '$lib/server/application/current';
import { seeChange } from '$lib/server/snapshot/see-change';
import { callApi } from '$lib/server/supabase/call-api';
import { refusalOf } from '$lib/views/annual-report/report-form-view';
import { reportHref, reportPage } from '$lib/views/annual-report/report-page';
import { requireReviewer } from '../../reviewing';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const reportSchema = z.object({ ok: z.literal(true), report: annualReportSchema });
const publishedSchema = z.object({
	ok: z.literal(true),
	reference: z.string(),
	version: z.int()
});

export async function load(event) {
	const { client } = requireReviewer(event);
	const { params, locals } = event;
	const answer = UUID.test(params.id)
		? await callApi(client, 'annual_report', { report: params.id }, reportSchema)
		: null;
	if (!answer?.ok) error(404, { message: 'no such report', code: 'not-found' });
	const { report } = answer;
	if (report.state === 'published') redirect(303, reportHref(report, locals.locale));
	return {
		writing: report.contents === null,
		hash: report.hash,
		view: reportPage(report, [], application().environment.origin, locals.locale)
	};
}

type Asked = RequestEvent & { params: { id: string } };

export const actions = {
	publish: async (event: Asked) => {
		const { client } = requireReviewer(event);
		const { locale } = event.locals;
		const seen = String((await event.request.formData()).get('seen') ?? '');
		const asked = { report: event.params.id, seen };
		const answer = await callApi(client, 'publish_report', asked, publishedSchema).catch(
			() => null
		);
		if (!answer?.ok) return fail(409, { problem: refusalOf(answer?.error ?? null, locale) });
		await seeChange(application().keeper);
		redirect(303, reportHref(answer, locale));
	},
	discard: async (event: Asked) => {
		const { client } = requireReviewer(event);
		const { locale } = event.locals;
		const asked = { report: event.params.id };
		const done = z.object({ ok: z.literal(true) });
		const answer = await callApi(client, 'discard_report', asked, done).catch(() => null);
		if (!answer?.ok) return fail(409, { problem: refusalOf(answer?.error ?? null, locale) });
		redirect(303, `/${locale}/review/reports`);
	}
};
