import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { clientAddress } from '$lib/server/http/client-address';
import { onThisMachine } from '$lib/server/http/on-this-machine';
import { readOutbox } from '$lib/server/mail/read-outbox';
import { longTime } from '$lib/views/words/dates';

/**
 * What the embedded form would send. Where messages are really sent there is no such page, and on
 * another machine neither: whoever reads it can sign in as anybody.
 */
export async function load(event) {
	const { locals, setHeaders, url } = event;
	const { environment, supabase } = application();
	if (!onThisMachine(url.hostname, clientAddress(event))) {
		error(404, { message: 'no outbox from elsewhere', code: 'not-found' });
	}
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
