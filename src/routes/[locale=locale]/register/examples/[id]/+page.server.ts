import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { missingIn } from '$lib/domain/example/example-form';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { moveExample, type ExampleAct } from '$lib/server/examples/examples';
import { requireSession } from '$lib/server/session/guards';
import { missingWords } from '$lib/views/good-practice/example-form-view';
import { examplePath } from '$lib/views/good-practice/example-card';
import { exampleBody } from '$lib/views/good-practice/example-page';
import { ownExampleLine, shownOf } from '$lib/views/good-practice/own-examples-view';
import { exampleSetting, isExampleId, ownExample } from '../own-example';

type Asked = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

const TOLD = ['save', 'send', 'take-back'] as const;

export async function load(event) {
	const { locale } = event.locals;
	const { example } = await ownExample(event);
	if (!example) error(404, { message: 'no such example', code: 'not-found' });
	event.setHeaders({ 'cache-control': 'no-store' });
	const shown = example.draft ?? example.document;
	if (!shown) error(404, { message: 'no such example', code: 'not-found' });
	const writable = ['draft', 'returned', 'declined'].includes(example.state);
	return {
		line: ownExampleLine(example, locale),
		body: exampleBody(shownOf(shown, example.organization), exampleSetting(event.locals)),
		revision: example.revision,
		reason: example.reason,
		missing: writable && example.draft ? missingWords(missingIn(example.draft), locale) : [],
		may: {
			edit: example.state !== 'sent',
			send: writable,
			takeBack: example.state === 'sent',
			discard: writable,
			withdraw: example.document !== null
		},
		publicHref: example.document ? examplePath(example.id, locale) : null,
		told: TOLD.find((act) => act === event.url.searchParams.get('done')) ?? null
	};
}

/** Does an act; those that throw something away ask first. */
async function move(event: Asked, act: ExampleAct) {
	const { client } = requireSession(event);
	const { locale } = event.locals;
	if (!isExampleId(event.params.id)) error(404, { message: 'no such example', code: 'not-found' });
	const form = await event.request.formData();
	const again = (status: number, text: string, field = 'acts') =>
		fail(status, { errors: [{ field, text }] });
	if ((act === 'discard' || act === 'withdraw') && !form.has('sure')) {
		return again(422, m.practice_sure_problem({}, { locale }), `sure-${act}`);
	}
	const revision = Number(form.get('revision'));
	if (!Number.isSafeInteger(revision) || revision < 0 || revision > 2_000_000_000) {
		return again(409, m.practice_problem_state({}, { locale }));
	}
	const answer = await moveExample(client, event.params.id, revision, act).catch(() => null);
	if (answer === null) return again(503, m.practice_problem_away({}, { locale }));
	if (!answer.ok) {
		return again(409, m.practice_problem_state({}, { locale }));
	}
	// Pages follow within seconds; nobody waits for them here.
	if (act === 'withdraw') void application().keeper.refresh();
	const list = `/${locale}/register/examples`;
	const gone = act === 'discard' || act === 'withdraw';
	redirect(303, gone ? `${list}?done=${act}` : `${list}/${event.params.id}?done=${act}`);
}

export const actions = {
	send: (event) => move(event, 'send'),
	'take-back': (event) => move(event, 'take-back'),
	discard: (event) => move(event, 'discard'),
	withdraw: (event) => move(event, 'withdraw')
};
