import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { decideExample, EXAMPLE_DECISIONS, examplesToDecide } from '$lib/server/examples/examples';
import { requireRole } from '$lib/server/session/guards';
import { exampleBody } from '$lib/views/good-practice/example-page';
import { examplePath } from '$lib/views/good-practice/example-card';
import { shownOf } from '$lib/views/good-practice/own-examples-view';
import {
	decidingError,
	decisionOptions,
	toDecideLine,
	type DecidingProblem
} from '$lib/views/good-practice/to-decide-view';
import { exampleSetting, isExampleId } from '../../../register/examples/own-example';
import { orAway } from '../../../register/offers/[proposal]/proposal-of';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** Longest reason, in characters. */
const REASON_LENGTH = 2_000;

/** The example that waits under this address; null when nothing waits there any more. */
async function waiting(event: Asked) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const all = await orAway(examplesToDecide(client));
	return { client, example: all.find(({ id }) => id === event.params.id) ?? null };
}

export async function load(event) {
	const { locale } = event.locals;
	const { example } = await waiting(event);
	if (!example?.draft) error(404, { message: 'nothing waits here', code: 'not-found' });
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		line: toDecideLine(example, locale),
		body: exampleBody(shownOf(example.draft, example.organization), exampleSetting(event.locals)),
		reference: example.reference,
		revision: example.revision,
		publicHref: example.document ? examplePath(example.id, locale) : null,
		options: decisionOptions(locale)
	};
}

/** Somebody else was first, or it was taken back: there is no page of it any more. */
const GONE: ReadonlySet<string> = new Set(['decided', 'not_found']);

const CODES: Record<string, DecidingProblem> = {
	changed: 'changed',
	own_example: 'mine',
	reason: 'reason'
};

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const { client } = requireRole(event, 'editor', 'administrator');
		if (!isExampleId(event.params.id)) error(404, { message: 'no example', code: 'not-found' });
		const data = await event.request.formData();
		const text = (name: string) => String(data.get(name) ?? '').replaceAll('\r\n', '\n');
		const form = { decision: text('decision'), reason: text('reason').slice(0, 5_000) };
		const again = (status: number, problem: DecidingProblem) =>
			fail(status, { form, errors: [decidingError(problem, REASON_LENGTH, locale)] });
		const decision = EXAMPLE_DECISIONS.find((known) => known === form.decision);
		const reason = form.reason.trim();
		if (!decision) return again(422, 'decision');
		if (decision !== 'approve' && reason === '') return again(422, 'reason');
		if (reason.length > REASON_LENGTH) return again(422, 'long');
		const revision = Number(data.get('revision'));
		if (!Number.isSafeInteger(revision) || revision < 0 || revision > 2_000_000_000) {
			return again(409, 'changed');
		}
		const answer = await decideExample(client, {
			example: event.params.id,
			revision,
			decision,
			reason: decision === 'approve' ? null : reason
		}).catch(() => null);
		if (answer === null) return again(503, 'away');
		const list = `/${locale}/moderation/examples`;
		if (!answer.ok && GONE.has(answer.error)) redirect(303, `${list}?gone`);
		if (!answer.ok) return again(409, CODES[answer.error] ?? 'refused');
		// Pages follow within seconds; nobody waits for them here.
		if (decision === 'approve') void application().keeper.refresh();
		const reference = text('reference').slice(0, 20);
		redirect(303, `${list}?done=${encodeURIComponent(reference)}`);
	}
};
