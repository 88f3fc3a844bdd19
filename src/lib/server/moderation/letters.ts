import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { log } from '../log/log.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** Whom to write to about a proposal; nobody when the account is gone. */
export const letterSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	service_id: z.uuid(),
	name: bilingualSchema.nullable(),
	to: z.string().nullable(),
	locale: z.enum(LOCALES).nullable()
});
export type Letter = z.infer<typeof letterSchema>;

/** What became of a proposal. */
export type Outcome =
	| { template: 'proposal-approved' }
	| { template: 'proposal-rejected'; reason: string }
	| {
			template: 'proposal-returned';
			comments: { section: { en: string; cy: string } | null; text: string }[];
	  };

/**
 * Queues the message that says what became of a proposal. What was decided stands whether or not the
 * message can be queued: a failure is logged and nothing is thrown.
 */
export async function writeLetter(
	client: ApiClient,
	{ id, service_id, reference, name, to, locale }: Letter,
	outcome: Outcome
): Promise<void> {
	if (to === null || locale === null) return;
	const en = name?.en ?? name?.cy ?? reference;
	const service = { en, cy: name?.cy ?? en };
	const offer = `/register/offers/${id}`;
	try {
		if (outcome.template === 'proposal-approved') {
			const data = { path: `/services/${service_id}`, service, reference };
			await queueMail(client, { to, locale, template: outcome.template, data });
		} else if (outcome.template === 'proposal-rejected') {
			const data = { path: offer, service, reference, reason: outcome.reason };
			await queueMail(client, { to, locale, template: outcome.template, data });
		} else {
			const data = { path: offer, service, reference, comments: outcome.comments.slice(0, 40) };
			await queueMail(client, { to, locale, template: outcome.template, data });
		}
	} catch (error) {
		log.warn({ err: error, reference }, 'the message about a proposal was not queued');
	}
}
