import { z } from 'zod';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { log } from '../log/log.ts';
import { nextAttempt } from '../mail/back-off.ts';
import { composeMail } from '../mail/compose.ts';
import { NotSent } from '../mail/drivers/driver.ts';
import { htmlOf } from '../mail/html.ts';
import { textOf } from '../mail/text.ts';
import { askFor } from './ask-for.ts';
import type { Job, JobContext } from './job.ts';

const claimedSchema = z.object({
	ok: z.literal(true),
	messages: z.array(
		z.object({
			id: z.uuid(),
			recipient: z.string(),
			locale: z.enum(LOCALES),
			template: z.string(),
			data: z.record(z.string(), z.unknown()),
			attempts: z.int()
		})
	)
});
const doneSchema = z.object({ ok: z.literal(true) });
type Claimed = z.infer<typeof claimedSchema>['messages'][number];

/** Few at a time: all of them must be through before another sender may take them. */
const AT_A_TIME = 5;
/** The most of one run; the next one follows within seconds. */
const MOST = 100;

/** Sends what waits in the queue. */
export const sendMail: Job = {
	name: 'send mail',
	every: 3,
	async run(context, now) {
		const done = { sent: 0, notSent: 0 };
		while (done.sent + done.notSent < MOST) {
			const asked = { at: now.toISOString(), most: AT_A_TIME };
			const { messages } = await askFor(context.client, 'claim_mail', asked, claimedSchema);
			for (const message of messages) {
				if (await sendOne(context, message, now)) done.sent++;
				else done.notSent++;
			}
			if (messages.length < AT_A_TIME) break;
		}
		return done;
	}
};

async function sendOne(context: JobContext, message: Claimed, now: Date): Promise<boolean> {
	try {
		const composed = compose(message);
		await context.mail.send({
			id: message.id,
			to: message.recipient,
			subject: composed.subject,
			text: textOf(composed.letters, context.origin),
			html: htmlOf(composed, context.origin)
		});
	} catch (error) {
		const { problem, final } = error instanceof NotSent ? error : new NotSent('unexpected', false);
		const again = final ? null : nextAttempt(message.attempts, now);
		log.warn({ template: message.template, problem, again: again !== null }, 'mail not sent');
		const failed = {
			message: message.id,
			attempt: message.attempts,
			reason: problem,
			try_again_at: again?.toISOString() ?? null
		};
		await askFor(context.client, 'mail_not_sent', failed, doneSchema);
		return false;
	}
	await noteSent(context, message.id, now);
	return true;
}

function compose(message: Claimed): ReturnType<typeof composeMail> {
	try {
		return composeMail(message);
	} catch {
		// Queued by another version of this program, which may come back.
		throw new NotSent('template', false);
	}
}

/** Tries three times: a message that is not noted as sent goes out again. */
async function noteSent(context: JobContext, message: string, now: Date): Promise<void> {
	const args = { message, at: now.toISOString(), keep_data: context.mail.keepsData };
	for (let tries = 1; ; tries++) {
		try {
			await askFor(context.client, 'mail_sent', args, doneSchema);
			return;
		} catch (error) {
			if (tries === 3) throw error;
		}
	}
}
