import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { readOutbox } from '$lib/server/mail/read-outbox';
import { longTime } from '$lib/views/words/dates';

/** What the embedded form would send. Where messages are really sent there is no such page. */
export async function load({ locals, setHeaders }) {
	const { environment, supabase } = application();
	if (environment.mail.form !== 'outbox' || supabase?.form !== 'embedded' || !supabase.service) {
		error(404, { message: 'no outbox', code: 'not-found' });
	}
	setHeaders({ 'cache-control': 'no-store' });
	const messages = await readOutbox(supabase.service);
	return {
		messages: messages.map(({ at, ...message }) => ({
			...message,
			at: { iso: at, words: longTime(at, locals.locale) }
		}))
	};
}
