import nodemailer from 'nodemailer';
import { NotSent, type MailDriver } from './driver.ts';

/** How long the other side may be silent, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/**
 * Sends by SMTP: `url` as in `smtps://user:password@mail.example:465`, `from` the sender's address.
 * A password is never sent over a connection that is not encrypted, except to this machine.
 */
export function smtpDriver(url: string, from: string): MailDriver {
	const { hostname, username } = new URL(url);
	const transport = nodemailer.createTransport({
		url,
		...PATIENCE,
		requireTLS: username !== '' && !LOOPBACK.test(hostname),
		disableFileAccess: true,
		disableUrlAccess: true
	});
	const sender = { name: 'Haenau', address: from };
	const domain = from.slice(from.lastIndexOf('@') + 1);
	return {
		keepsData: false,
		async send({ id, to, subject, text, html }) {
			try {
				await transport.sendMail({
					from: sender,
					// As an object: an address is never taken apart into several.
					to: { name: '', address: to },
					subject,
					text,
					html,
					messageId: `<${id}@${domain}>`,
					headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
				});
			} catch (error) {
				throw notSent(error);
			}
		},
		close: () => transport.close()
	};
}

/** Kinds of failure by nodemailer's code. */
const KINDS: { [code: string]: string } = {
	ECONNECTION: 'connection',
	ESOCKET: 'connection',
	EDNS: 'connection',
	ETIMEDOUT: 'timeout',
	EAUTH: 'password',
	ENOAUTH: 'password',
	ETLS: 'encryption',
	EREQUIRETLS: 'encryption'
};

/** What the other side says of the mailbox or the message is final; of us, it may be put right. */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA']);

function notSent(error: unknown): NotSent {
	const { code, responseCode, command } = error as {
		code?: string;
		responseCode?: number;
		command?: string;
	};
	if (responseCode && code !== 'EAUTH') {
		const final = responseCode >= 500 && ABOUT_THE_MESSAGE.has(command ?? '');
		return new NotSent(`refused ${responseCode}`, final);
	}
	return new NotSent(KINDS[code ?? ''] ?? 'unexpected', false);
}
