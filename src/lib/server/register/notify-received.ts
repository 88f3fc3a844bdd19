import { log } from '../log/log.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Session } from '../session/session.ts';
import type { Supabase } from '../supabase/supabase.ts';
import type { Proposal } from './proposals.ts';

/**
 * Writes to whoever sent an offer: its reference, and what happens next. What was sent is sent whether
 * or not the message can be queued.
 */
export async function notifyReceived(
	supabase: Supabase | null,
	{ email, locale }: Pick<Session, 'email' | 'locale'>,
	{ id, reference, document }: Pick<Proposal, 'id' | 'reference' | 'document'>
): Promise<void> {
	if (!supabase?.service) return;
	const en = document.name?.en ?? document.name?.cy ?? reference;
	const service = { en, cy: document.name?.cy ?? en };
	const data = { path: `/register/offers/${id}/sent`, service, reference };
	try {
		await queueMail(supabase.service, { to: email, locale, template: 'proposal-received', data });
	} catch (error) {
		log.warn({ err: error, reference }, 'the message that an offer was received was not queued');
	}
}
