import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { versionsOf } from '$lib/domain/annual-report/annual-report';
import { readReportForm, type ReportWish } from '$lib/domain/annual-report/report-form';
import type { Values } from '$lib/domain/offer/question';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { callApi } from '$lib/server/supabase/call-api';
import type { Session } from '$lib/server/session/session';
import { refusalOf, reportForm, reportProblems } from '$lib/views/annual-report/report-form-view';
import { requireReviewer } from '../reviewing';

const FIELDS = ['region', 'to', 'from', 'changes-en', 'changes-cy', 'changes-draft'];
const takenSchema = z.object({ ok: z.literal(true), taken: z.uuid() });
const askedSchema = z.object({ ok: z.literal(true), id: z.uuid() });

/** The report that is to be corrected, by the reference in the address; null for a new one. */
function corrected({ url }: { url: URL }) {
	const reference = url.searchParams.get('corrects');
	if (reference === null) return null;
	const { annualReports } = application().world()!.snapshot;
	const [newest] = versionsOf(annualReports.values(), reference);
	if (!newest) error(404, { message: 'no such report', code: 'not-found' });
	return newest;
}

export function load(event) {
	requireReviewer(event);
	const { history, snapshot } = application().world()!;
	return {
		view: reportForm(history.snapshots, snapshot.reference, corrected(event), event.locals.locale)
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireReviewer(event);
		const { locale } = event.locals;
		const form = await event.request.formData();
		const values: Values = Object.fromEntries(
			FIELDS.map((name) => [name, form.getAll(name).map((value) => String(value).slice(0, 5_000))])
		);
		const before = corrected(event);
		const { history } = application().world()!;
		const ids = history.snapshots.map(({ id }) => id);
		const read = readReportForm(values, ids, before !== null);
		if ('problems' in read) {
			return fail(422, { values, errors: reportProblems(read.problems, locale) });
		}
		const asked = await ask(client, read.wish, before?.reference ?? null).catch(() => null);
		if (!asked?.ok) return fail(409, { values, errors: [refusalOf(asked?.error ?? null, locale)] });
		redirect(303, `/${locale}/review/reports/drafts/${asked.id}`);
	}
};

async function ask(
	client: Session['client'],
	{ region, from, to, changes }: ReportWish,
	corrects: string | null
) {
	let ends = to;
	if (ends === null) {
		const [en, cy] = (['en', 'cy'] as const).map((locale) =>
			m.annual_snapshot_title({}, { locale })
		);
		const title = { en, cy, cy_state: 'draft' };
		const taken = await callApi(client, 'take_snapshot', { title }, takenSchema);
		if (!taken.ok) return { ...taken, error: `snapshot_${taken.error}` };
		ends = taken.taken;
	}
	const wish = { region, from_snapshot: from, to_snapshot: ends, corrects, changes };
	return callApi(client, 'ask_for_report', wish, askedSchema);
}
