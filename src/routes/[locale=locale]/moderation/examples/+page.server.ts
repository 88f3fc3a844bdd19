import { examplesToDecide } from '$lib/server/examples/examples';
import { requireRole } from '$lib/server/session/guards';
import { toDecideLine } from '$lib/views/good-practice/to-decide-view';
import { orAway } from '../../register/offers/[proposal]/proposal-of';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	event.setHeaders({ 'cache-control': 'no-store' });
	const waiting = await orAway(examplesToDecide(client));
	const done = event.url.searchParams.get('done') ?? '';
	return {
		lines: waiting.map((example) => toDecideLine(example, locale)),
		gone: event.url.searchParams.has('gone'),
		done: /^E[-0-9A-Z]{3,8}$/.test(done) ? done : null
	};
}
