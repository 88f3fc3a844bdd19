/** What the mail queue promises, on the form that `open` opens. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { queueMail } from '../../../src/lib/server/mail/queue-mail.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';

const NOW = '2026-11-22T09:00:00Z';
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const LINK = { path: '/auth/confirm?token_hash=abc' };

type Row = { state: string; attempts: number; problem: string | null; data: object };

export function describeMailQueue(open: OpenRecord): void {
	let opened: RecordDatabase;
	let service: ApiClient;
	beforeAll(async () => {
		opened = await open();
		service = clientFor(opened.db, opened.db.secretKey);
	});
	afterAll(() => opened?.close());
	beforeEach(() => opened.db.sql('delete from app.mail_message'));

	const rows = () =>
		opened.db.sql<Row>('select state, attempts, problem, data from app.mail_message');
	/** A message that has waited since long before NOW. */
	async function queued(to = 'someone@example.org'): Promise<string> {
		const id = await queueMail(service, { to, locale: 'cy', template: 'sign-in', data: LINK });
		await opened.db.sql(
			`update app.mail_message set created_at = '2026-11-22T08:00Z', next_attempt_at = '2026-11-22T08:00Z' where id = $1`,
			[id]
		);
		return id;
	}
	const call = async (name: string, args: object) => {
		const { data, error } = await service.rpc(name, args);
		if (error) throw error;
		return data;
	};

	test('a message waits as template and data, its address in one spelling', async () => {
		const id = await queued(' Someone@Example.org ');
		expect(await call('claim_mail', { at: NOW })).toEqual({
			ok: true,
			messages: [
				{
					id,
					recipient: 'someone@example.org',
					locale: 'cy',
					template: 'sign-in',
					data: LINK,
					attempts: 1
				}
			]
		});
	});

	test('nothing is queued for what is no address, or with data that does not fit', async () => {
		for (const to of [
			'nobody',
			'a@b',
			'one@example.org,two@example.org',
			'a@example.org\r\nBcc: b@example.org',
			'<a@example.org>',
			`${'a'.repeat(250)}@example.org`
		]) {
			await expect(queued(to)).rejects.toThrow('not_a_message');
		}
		for (const path of ['https://elsewhere.example/', '//elsewhere.example', '/en/register', '']) {
			const mail = {
				to: 'a@example.org',
				locale: 'en',
				template: 'sign-in',
				data: { path }
			} as const;
			await expect(queueMail(service, mail)).rejects.toThrow();
		}
		expect(await rows()).toEqual([]);
	});

	test('a message is handed to one sender, and to another when nobody says how it went', async () => {
		await queued();
		const both = await Promise.all([1, 2].map(() => call('claim_mail', { at: NOW })));
		expect(both.flatMap(({ messages }) => messages)).toHaveLength(1);
		expect((await call('claim_mail', { at: later(9) })).messages).toEqual([]);
		expect((await call('claim_mail', { at: later(11) })).messages).toMatchObject([{ attempts: 2 }]);
	});

	test('what was sent is not sent again, and its link is gone', async () => {
		const message = await queued();
		await call('claim_mail', { at: NOW });
		await call('mail_sent', { message, at: NOW });
		expect(await rows()).toMatchObject([{ state: 'sent', data: {}, problem: null }]);
		// Too late to take back.
		await call('mail_not_sent', { message, attempt: 1, reason: 'refused 550' });
		expect(await rows()).toMatchObject([{ state: 'sent' }]);
		expect((await call('claim_mail', { at: later(600) })).messages).toEqual([]);
	});

	test('what could not be sent waits until the time that was said, then fails for good', async () => {
		const message = await queued();
		await call('claim_mail', { at: NOW });
		const again = { message, attempt: 1, reason: 'refused 451', try_again_at: later(1) };
		await call('mail_not_sent', again);
		expect((await call('claim_mail', { at: NOW })).messages).toEqual([]);
		expect((await call('claim_mail', { at: later(1) })).messages).toHaveLength(1);
		// A report about the first try comes late: the second is under way.
		await call('mail_not_sent', { ...again, try_again_at: null });
		expect(await rows()).toMatchObject([{ state: 'queued' }]);
		await call('mail_not_sent', { message, attempt: 2, reason: 'connection' });
		expect(await rows()).toMatchObject([{ state: 'failed', problem: 'connection', attempts: 2 }]);
	});

	test('nothing is kept longer than 30 days', async () => {
		const sent = await queued('sent@example.org');
		await queued('waiting@example.org');
		await call('mail_sent', { message: sent, at: '2026-11-30T00:00:00Z' });
		expect(await call('delete_old_mail', { at: '2026-12-20T00:00:00Z' })).toMatchObject({
			deleted: 0
		});
		expect(await call('delete_old_mail', { at: '2026-12-23T00:00:00Z' })).toMatchObject({
			deleted: 1
		});
		expect(await call('delete_old_mail', { at: '2026-12-31T00:00:00Z' })).toMatchObject({
			deleted: 1
		});
		expect(await rows()).toEqual([]);
	});

	test('visitors can neither queue nor read', async () => {
		const anonymous = clientFor(opened.db, opened.db.publishableKey);
		const asked: [string, object][] = [
			['queue_mail', { recipient: 'a@example.org', locale: 'en', template: 'sign-in', data: LINK }],
			['claim_mail', { at: NOW }],
			['outbox', {}],
			['delete_old_mail', { at: '2100-01-01T00:00:00Z' }]
		];
		for (const [name, args] of asked) {
			const { data, error } = await anonymous.rpc(name, args);
			expect([name, data, error === null]).toEqual([name, null, false]);
		}
		expect(await rows()).toEqual([]);
	});
}
