import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedbackSchema } from '../../../src/lib/domain/feedback/feedback.ts';
import { deleteOldFeedback } from '../../../src/lib/server/jobs/delete-old-feedback.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const aHash = () => randomUUID().replaceAll('-', '').repeat(2);

/** What the record promises about the words of parents. */
export function feedbackPromises(record: Record): void {
	/** Peer advocacy in Swansea and Neath Port Talbot; formal advocacy of which no area is recorded. */
	let service: { id: string; organization: string; gss: string };
	let reader: ApiClient;
	let editor: ApiClient;
	let stranger: ApiClient;
	let member: ApiClient;
	const sql = <Row>(text: string, values: unknown[] = []) =>
		record().sql<Row & object>(text, values);
	const call = (client: ApiClient, name: string, args: object) =>
		client.rpc(name, args as never).then(({ data }) => data);
	const give = async (of: object = {}) => {
		const code_hash = aHash();
		const act = randomUUID();
		const answer = await call(reader, 'give_feedback', {
			act,
			service: service.id,
			code_hash,
			locale: 'en',
			consent: true,
			helped: 'She came with me',
			...of
		});
		return { act, code_hash, answer };
	};
	const published = async (id: string) => {
		const { items } = await fetchChanges(clientFor(record(), record().publishableKey), 0);
		return items.find((one) => one.entity === 'feedback' && one.id === id)?.body;
	};

	beforeAll(async () => {
		[service] = (await sql<typeof service>(
			`select s.id, s.organization_id as organization, min(a.gss) as gss
			from app.service s join app.service_area a on a.service_id = s.id
			where s.fact_id = 'S268' group by s.id`
		)) as [typeof service];
		reader = clientFor(record(), record().publishableKey);
		editor = await actingAs(record(), 'feedback-editor', { role: 'editor', gss: service.gss });
		stranger = await actingAs(record(), 'feedback-stranger', { role: 'editor', gss: 'W06000001' });
		member = await actingAs(
			record(),
			'feedback-member',
			{ role: 'member', organization: service.organization },
			{ role: 'editor', gss: service.gss }
		);
	});

	describe('from a parent to an editor', () => {
		test('a form sent twice is one, and nothing is stored of who sent it', async () => {
			const { act, code_hash, answer } = await give();
			expect(answer).toEqual({ ok: true });
			expect((await give({ act, code_hash: aHash() })).answer).toEqual({ ok: true });
			const rows = await sql<{ [column: string]: unknown }>(
				'select * from app.feedback where id = $1',
				[act]
			);
			expect(rows).toHaveLength(1);
			expect(Object.keys(rows[0]!).sort()).toEqual([
				'better',
				'code_hash',
				'consent_on',
				'decided_on',
				'decided_role',
				'helped',
				'id',
				'locale',
				'reason',
				'service_id',
				'state'
			]);
			expect(rows[0]).toMatchObject({ code_hash, helped: 'She came with me', better: null });
		});

		test('nothing is taken without agreement, without a word, or about another service', async () => {
			const [other] = await sql<{ id: string }>(
				`select s.id from app.service s where s.published and not exists (
					select from app.service_category c where c.service_id = s.id and c.category_id like 'parent_adv%') limit 1`
			);
			const refused = async (of: object) => (await give(of)).answer;
			expect(await refused({ consent: false })).toMatchObject({ error: 'no_consent' });
			expect(await refused({ helped: ' ', better: null })).toMatchObject({ error: 'nothing' });
			expect(await refused({ service: other!.id })).toMatchObject({ error: 'not_advocacy' });
			expect(await refused({ service: randomUUID() })).toMatchObject({ error: 'unknown_service' });
		});

		test('an address in it is refused, however it comes', async () => {
			const { error } = await reader.rpc('give_feedback', {
				act: randomUUID(),
				service: service.id,
				code_hash: aHash(),
				locale: 'en',
				consent: true,
				helped: 'Write to parent@example.org'
			} as never);
			expect(error?.message).toContain('feedback_no_address');
		});

		test('editors of its areas read what waits; others, and its own organisation, do not', async () => {
			const { act } = await give({ better: 'To start earlier' });
			const ids = async (client: ApiClient) =>
				(await call(client, 'feedback_to_read', {})).feedback.map(({ id }: { id: string }) => id);
			expect(await ids(editor)).toContain(act);
			expect(await ids(stranger)).not.toContain(act);
			expect(await ids(member)).not.toContain(act);
			expect(await call(reader, 'feedback_to_read', {})).toBeNull();
			expect(
				await call(stranger, 'decide_feedback', { feedback: act, publish: true })
			).toMatchObject({ error: 'unknown_feedback' });
			expect(await call(member, 'decide_feedback', { feedback: act, publish: true })).toMatchObject(
				{
					error: 'unknown_feedback'
				}
			);
		});
	});

	describe('decided', () => {
		test('what is published says a month and no day, and is gone once it is taken back', async () => {
			const { act, code_hash } = await give();
			expect(await published(act)).toBeUndefined();
			expect(await call(editor, 'decide_feedback', { feedback: act, publish: true })).toEqual({
				ok: true
			});
			const body = feedbackSchema.parse(await published(act));
			expect(body).toMatchObject({ service: service.id, helped: 'She came with me', better: null });
			expect(body.month).toMatch(/^\d{4}-\d{2}$/);
			expect(await call(reader, 'feedback_of_code', { code_hash })).toMatchObject({
				state: 'published',
				reason: null
			});
			expect(await call(reader, 'withdraw_feedback', { code_hash })).toEqual({ ok: true });
			expect(await published(act)).toBeNull();
			expect(await sql('select from app.feedback where id = $1', [act])).toEqual([]);
			expect(await call(reader, 'withdraw_feedback', { code_hash })).toMatchObject({
				error: 'unknown_code'
			});
		});

		test('what is declined is deleted at once, also after it was published; its reason stays', async () => {
			const { act, code_hash } = await give();
			const decide = (of: object) => call(editor, 'decide_feedback', { feedback: act, ...of });
			expect(await decide({ publish: false })).toMatchObject({ error: 'reason' });
			await decide({ publish: true });
			expect(await decide({ publish: true })).toMatchObject({ error: 'decided' });
			expect(await decide({ publish: false, reason: 'recognisable' })).toEqual({ ok: true });
			expect(await published(act)).toBeNull();
			const [row] = await sql('select helped, better from app.feedback where id = $1', [act]);
			expect(row).toEqual({ helped: null, better: null });
			expect(await call(reader, 'feedback_of_code', { code_hash })).toMatchObject({
				state: 'declined',
				reason: 'recognisable'
			});
			expect(await decide({ publish: true })).toMatchObject({ error: 'decided' });
		});

		test('history keeps the act and its role, and never a word', async () => {
			const { act } = await give({ helped: 'Xyzzyword' });
			await call(editor, 'decide_feedback', { feedback: act, publish: false, reason: 'offensive' });
			const events = await sql<{ action: string; role: string; whole: string }>(
				'select action, role, e::text as whole from app.audit_event e where entity_id = $1',
				[act]
			);
			expect(events).toMatchObject([{ action: 'feedback declined', role: 'editor' }]);
			expect(events[0]!.whole).not.toContain('Xyzzyword');
		});

		test('90 days after it was declined nothing is left; what waits stays for a year', async () => {
			const declined = await give();
			const waiting = await give();
			await call(editor, 'decide_feedback', {
				feedback: declined.act,
				publish: false,
				reason: 'offensive'
			});
			const left = async () =>
				(
					await sql<{ id: string }>('select id::text from app.feedback where id = any ($1)', [
						[declined.act, waiting.act]
					])
				).map(({ id }) => id);
			const run = (days: number) =>
				deleteOldFeedback.run(
					{ client: clientFor(record(), record().secretKey) } as JobContext,
					new Date(Date.now() + days * 86_400_000)
				);
			await run(88);
			expect(await left()).toHaveLength(2);
			await run(92);
			expect(await left()).toEqual([waiting.act]);
			await run(367);
			expect(await left()).toEqual([]);
		});
	});

	test('words that match a pattern become “…”', async () => {
		const { act } = await give({ helped: 'At Xyzzytown they listened' });
		await sql(`select app.redact_feedback_texts('Xyzzytown')`);
		const [row] = await sql('select helped from app.feedback where id = $1', [act]);
		expect(row).toEqual({ helped: 'At … they listened' });
	});

	test('of a service whose place became withheld no words stay', async () => {
		const { act } = await give();
		const [withheld] = await sql<{ id: string }>(
			'select id from app.service where location_withheld and published limit 1'
		);
		await sql('update app.feedback set service_id = $2 where id = $1', [act, withheld!.id]);
		await sql(`select app.redact_feedback_texts('Xyzzytown')`);
		expect(await sql('select from app.feedback where id = $1', [act])).toEqual([]);
	});

	test('a service takes twenty that nobody has read, and no more', async () => {
		await sql(`delete from app.feedback where state = 'waiting'`);
		for (let i = 0; i < 20; i++) expect((await give()).answer).toEqual({ ok: true });
		expect((await give()).answer).toMatchObject({ error: 'full_service' });
		await sql(`delete from app.feedback where state = 'waiting'`);
	});
}
