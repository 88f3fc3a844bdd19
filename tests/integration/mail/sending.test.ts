/** The queue, the job and a real SMTP conversation together, on the embedded database. */
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendMail } from '../../../src/lib/server/jobs/send-mail.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import { smtpDriver } from '../../../src/lib/server/mail/drivers/smtp.ts';
import { outboxDriver } from '../../../src/lib/server/mail/drivers/outbox.ts';
import type { Mail } from '../../../src/lib/server/mail/mail.ts';
import { queueMail } from '../../../src/lib/server/mail/queue-mail.ts';
import { clientFor } from '../embedded/fixture.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { decoded } from './decoded.ts';
import { startSmtpServer, type SmtpServer } from './smtp-server.ts';

const START = new Date('2026-11-22T09:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

let opened: RecordDatabase;
let smtp: SmtpServer;
let context: JobContext;
beforeAll(async () => {
	opened = await openEmbeddedRecord();
	smtp = await startSmtpServer();
	context = {
		client: clientFor(opened.db, opened.db.secretKey),
		mail: smtpDriver(smtp.url, 'no-reply@haenau.example'),
		dataDir: tmpdir(),
		origin: 'https://haenau.example',
		changed: async () => {}
	};
});
afterAll(async () => {
	context?.mail.close();
	await smtp?.close();
	await opened?.close();
});
beforeEach(async () => {
	await opened.db.sql('delete from app.mail_message');
	smtp.taken.length = 0;
	smtp.plan();
});

/** Queues a message that is due at START, whatever the clock says. */
async function queue(changes: Partial<Mail> = {}): Promise<string> {
	const id = await queueMail(context.client, {
		to: 'provider@example.org',
		locale: 'cy',
		template: 'sign-in',
		data: { path: '/auth/confirm?token_hash=abc&type=magiclink' },
		...changes
	} as Mail);
	await opened.db.sql(
		'update app.mail_message set created_at = $2, next_attempt_at = $2 where id = $1',
		[id, START.toISOString()]
	);
	return id;
}
const state = async () => {
	const [row] = await opened.db.sql<{ state: string; problem: string | null; attempts: number }>(
		'select state, problem, attempts from app.mail_message'
	);
	return row;
};

test('a message goes out once, in both languages, each with its own link', async () => {
	const id = await queue();
	expect(await sendMail.run(context, START)).toEqual({ sent: 1, notSent: 0 });
	expect(await sendMail.run(context, after(60))).toEqual({ sent: 0, notSent: 0 });
	expect(smtp.taken).toHaveLength(1);
	const [{ from, to, raw }] = smtp.taken as [(typeof smtp.taken)[0]];
	expect({ from, to }).toEqual({ from: 'no-reply@haenau.example', to: ['provider@example.org'] });
	const { headers, text, html } = decoded(raw);
	expect(headers['message-id']).toBe(`<${id}@haenau.example>`);
	expect(headers['auto-submitted']).toBe('auto-generated');
	expect(headers.subject).toBe('Eich dolen i fewngofnodi i Haenau');
	for (const locale of ['cy', 'en']) {
		const link = `https://haenau.example/${locale}/auth/confirm?token_hash=abc&type=magiclink`;
		expect(text).toContain(link);
		expect(html).toContain(link.replaceAll('&', '&amp;'));
	}
	expect(text.indexOf('/cy/auth')).toBeLessThan(text.indexOf('/en/auth'));
});

test('a server that says "later" gets the message later, once', async () => {
	await queue();
	smtp.plan('later');
	expect(await sendMail.run(context, START)).toEqual({ sent: 0, notSent: 1 });
	expect(await state()).toEqual({ state: 'queued', problem: 'refused 451', attempts: 1 });
	expect(await sendMail.run(context, after(0.9))).toEqual({ sent: 0, notSent: 0 });
	expect(await sendMail.run(context, after(1.1))).toEqual({ sent: 1, notSent: 0 });
	expect(smtp.taken).toHaveLength(1);
});

test.each([
	['refuse', 'refused 550'],
	['refuse data', 'refused 554']
] as const)('a message that is refused for good (%s) is not tried again', async (plan, problem) => {
	await queue();
	smtp.plan(plan);
	await sendMail.run(context, START);
	expect(await state()).toEqual({ state: 'failed', problem, attempts: 1 });
	expect(await sendMail.run(context, after(24 * 60))).toEqual({ sent: 0, notSent: 0 });
	expect(smtp.taken).toEqual([]);
});

test('a server that refuses our sender is asked again: that can be put right', async () => {
	await queue();
	smtp.plan('refuse sender');
	await sendMail.run(context, START);
	expect(await state()).toMatchObject({ state: 'queued', problem: 'refused 550' });
	expect(await sendMail.run(context, after(2))).toEqual({ sent: 1, notSent: 0 });
});

test('a connection that closes in the middle leaves no half message and no second one', async () => {
	const id = await queue();
	smtp.plan('hang up');
	await sendMail.run(context, START);
	expect(await state()).toMatchObject({ state: 'queued', problem: 'connection' });
	expect(smtp.taken).toEqual([]);
	await sendMail.run(context, after(2));
	expect(smtp.taken.map(({ raw }) => decoded(raw).headers['message-id'])).toEqual([
		`<${id}@haenau.example>`
	]);
});

test('six failures over a day, and then it has failed', async () => {
	await queue();
	smtp.plan(...Array<'later'>(9).fill('later'));
	const before = smtp.begun();
	const tried: number[] = [];
	// The minutes at which it is due, the moment before each of them, and a day of nothing.
	for (const minutes of [0, 0.9, 1, 5.9, 6, 35.9, 36, 155.9, 156, 875.9, 876, 24 * 60, 48 * 60]) {
		const at = smtp.begun();
		await sendMail.run(context, after(minutes));
		if (smtp.begun() > at) tried.push(minutes);
	}
	expect(smtp.begun() - before).toBe(6);
	expect(tried).toEqual([0, 1, 6, 36, 156, 876]);
	expect(await state()).toEqual({ state: 'failed', problem: 'refused 451', attempts: 6 });
});

test('two senders at once send each message once', async () => {
	const everybody = Array.from({ length: 12 }, (_, index) => `someone${index}@example.org`);
	for (const to of everybody) await queue({ to });
	const both = await Promise.all([sendMail.run(context, START), sendMail.run(context, START)]);
	expect(both.reduce((sum, { sent }) => sum + sent!, 0)).toBe(12);
	expect(smtp.taken.flatMap(({ to }) => to).sort()).toEqual(everybody.sort());
});

test('a server that is not there is tried again', async () => {
	await queue();
	const mail = smtpDriver('smtp://127.0.0.1:1', 'no-reply@haenau.example');
	await sendMail.run({ ...context, mail }, START);
	expect(await state()).toMatchObject({ state: 'queued', problem: 'connection' });
});

test('what people wrote is text: no header, no recipient, no markup comes of it', async () => {
	const nasty =
		'Help\r\nBcc: everyone@example.org\r\n\r\n<script>alert(1)</script>\u202Egpj.exe <img src=x onerror=alert(1)>';
	await queue({
		template: 'proposal-rejected',
		data: { path: '/register', service: nasty, reference: 'HAE-2345-6789', reason: nasty }
	} as never);
	await sendMail.run(context, START);
	const [{ to, raw }] = smtp.taken as [(typeof smtp.taken)[0]];
	expect(to).toEqual(['provider@example.org']);
	const { headers, text, html } = decoded(raw);
	expect(headers.bcc).toBeUndefined();
	expect(headers.subject).toContain('Help Bcc: everyone@example.org');
	expect(headers.subject).not.toMatch(/[\r\n\u202E]/);
	expect(text).toContain('> <script>alert(1)</script>');
	expect(html).not.toMatch(/<script|<img|\u202E/);
	expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a template of another version waits for its program', async () => {
	await queue();
	await opened.db.sql(`update app.mail_message set template = 'from-tomorrow'`);
	await sendMail.run(context, START);
	expect(await state()).toMatchObject({ state: 'queued', problem: 'template' });
	expect(smtp.taken).toEqual([]);
});

test('the outbox keeps what the outbox page shows', async () => {
	await queue();
	await sendMail.run({ ...context, mail: outboxDriver }, START);
	const { data } = await context.client.rpc('outbox');
	expect(data.messages).toMatchObject([
		{ template: 'sign-in', data: { path: '/auth/confirm?token_hash=abc&type=magiclink' } }
	]);
	expect(smtp.taken).toEqual([]);
});
