/** What somebody with a session of their own may try beyond what the pages offer. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { named, PAYLOADS } from '../../corpus/payloads.ts';
import { props, tidy, type Actor, type Scene } from './scene.ts';

type Answer = { ok: boolean; error?: string; [more: string]: unknown };

/** The promises, on the scene of the matrix. */
export function misusePromises(scene: () => Scene): void {
	const call = async (actor: Actor, name: string, args: object): Promise<Answer> => {
		const { data, error } = await scene().clients[actor].rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data as Answer;
	};
	const offer = async (changes: object = {}) => {
		const { document } = await scene().one<{ document: object }>(
			'select app.offer_of($1) as document',
			[scene().service]
		);
		return { ...document, name: { en: randomUUID(), cy: null, cy_state: 'missing' }, ...changes };
	};
	/** Sent, approved, and the minute over. */
	const publish = async (id: string) => {
		const { revision } = await scene().one<{ revision: number }>(
			'select revision from app.proposal where id = $1',
			[id]
		);
		const sent = await call('member', 'submit_proposal', { id, expected: revision });
		expect(sent).toMatchObject({ ok: true });
		const looked = { proposal: id, revision: revision, seen_version: 0 };
		expect(await call('editor', 'approve_proposal', looked)).toMatchObject({ ok: true });
		await call('server', 'publish_due', { at: '2100-01-01T00:00:00Z' });
		return scene().one<{ state: string; service: string }>(
			'select state, service_id::text as service from app.proposal where id = $1',
			[id]
		);
	};

	test('mass assignment: what the record itself keeps is not taken from a document', async () => {
		const { organization, elsewhere, one, sql } = scene();
		const id = await props.proposal(scene(), 'draft');
		const document = await offer({
			id: elsewhere.service,
			fact_id: 'W-1',
			in_scope: false,
			published: false,
			last_modified: '1999-01-01',
			organization: { id: elsewhere.organization, name: 'Taken over' },
			assurance: [{ checked_on: '2026-11-22', role: 'editor' }],
			provenance: { source_display: 'The Government', evidence: 'editor' },
			state: 'published',
			tiers: [
				{
					tier: 'targeted',
					proposed_by: 'provider',
					reason: null,
					definition_version: 1,
					proposed_on: '2026-11-22',
					reviewed_by: 'editor',
					reviewed_on: '2020-01-01'
				},
				{
					tier: 'universal',
					proposed_by: 'editor',
					reason: null,
					definition_version: 1,
					proposed_on: '2026-11-22',
					reviewed_by: 'editor',
					reviewed_on: '2020-01-01'
				}
			]
		});
		expect(await call('member', 'save_proposal', { id, expected: 1, document })).toMatchObject({
			ok: true
		});
		const { state, service } = await publish(id);
		expect([state, service === elsewhere.service]).toEqual(['published', false]);
		const row = await one<object>(
			`select organization_id::text as organization, in_scope, fact_id, published,
				(select count(*)::int from app.tier_placement t where t.service_id = s.id and t.proposed_by = 'editor') as by_editor,
				(select count(*)::int from app.tier_placement t where t.service_id = s.id and t.reviewed_on < '2026-01-01') as reviewed,
				(select p.evidence from app.provenance p where p.service_id = s.id) as evidence
			from app.service s where s.id = $1`,
			[service]
		);
		expect(row).toEqual({
			organization,
			in_scope: true,
			fact_id: null,
			published: true,
			by_editor: 0,
			reviewed: 0,
			evidence: 'provider'
		});
		const checks = await sql<{ role: string }>(
			'select role from app.assurance where service_id = $1',
			[service]
		);
		expect(checks.filter(({ role }) => role !== 'provider')).toEqual([]);
	});

	test('a proposal is not started over the service of somebody else', async () => {
		const { organization, elsewhere } = scene();
		const answer = { organization, service: elsewhere.service };
		expect(await call('member', 'start_proposal', answer)).toMatchObject({ error: 'no_service' });
		const theirs = await props.proposal(scene(), 'draft', { side: elsewhere, by: 'member-else' });
		expect(await call('member', 'start_proposal', { organization, id: theirs })).toMatchObject({
			ok: false
		});
	});

	test('double submits: one start, one sending, one number', async () => {
		const { organization, one } = scene();
		await tidy(scene());
		const id = randomUUID();
		const twice = <T>(act: () => Promise<T>) => Promise.all([act(), act()]);
		const started = await twice(() => call('member', 'start_proposal', { organization, id }));
		expect(started[0]).toEqual(started[1]);
		const document = await offer();
		await call('member', 'save_proposal', { id, expected: 1, document });
		const sent = await twice(() => call('member', 'submit_proposal', { id, expected: 2 }));
		expect(sent[0]).toMatchObject({ ok: true, reference: started[0]!.reference });
		expect(sent[0]).toEqual(sent[1]);
		expect(
			await one(
				`select count(*)::int as n from app.audit_event where action = 'submitted' and entity_id = $1`,
				[id]
			)
		).toEqual({ n: 1 });
	});

	test('concurrent edits: one is kept, the other is told, and neither is mixed', async () => {
		const id = await props.proposal(scene(), 'draft');
		const save = async (name: string) =>
			call('member', 'save_proposal', {
				id,
				expected: 1,
				document: await offer({ name: { en: name, cy: null, cy_state: 'missing' } })
			});
		const answers = await Promise.all(['one', 'two', 'three'].map(save));
		const kept = answers.findIndex(({ ok }) => ok);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ error }) => error === 'changed')).toHaveLength(2);
		const { name } = await scene().one<{ name: string }>(
			`select document #>> '{name,en}' as name from app.proposal where id = $1`,
			[id]
		);
		expect(name).toBe(['one', 'two', 'three'][kept]);
	});

	test('concurrent decisions: one counts, the other is told', async () => {
		const proposal = await props.proposal(scene(), 'submitted');
		const looked = { proposal, revision: 1 };
		const answers = await Promise.all([
			call('editor', 'approve_proposal', { ...looked, seen_version: 0 }),
			call('admin', 'reject_proposal', { ...looked, reason: 'not help' })
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.find(({ ok }) => !ok)?.error).toBe('decided');
	});

	test('a decision on what was changed since it was looked at is refused', async () => {
		const proposal = await props.proposal(scene(), 'submitted');
		await scene().sql('update app.proposal set revision = 2 where id = $1', [proposal]);
		const stale = { proposal, revision: 1, seen_version: 0 };
		expect(await call('editor', 'approve_proposal', stale)).toMatchObject({ error: 'changed' });
	});

	test('stale tokens and replays: a link works once, in its time, for the version it names', async () => {
		const { sql } = scene();
		const press = (token: string) => call('visitor', 'confirm_by_link', { token });
		const used = await props.confirmLink(scene());
		const answers = await Promise.all([press(used), press(used), press(used)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ error }) => error === 'used')).toHaveLength(2);

		const late = await props.confirmLink(scene());
		await sql(
			`update app.confirm_link set created_at = now() - interval '31 days', expires_at = now() - interval '1 day'
			where token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
			[late]
		);
		expect(await press(late)).toMatchObject({ error: 'expired' });
		const other = await props.confirmLink(scene());
		await sql(
			`update app.confirm_link set version = version + 1
			where token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
			[other]
		);
		expect(await press(other)).toMatchObject({ error: 'changed' });
	});

	test('a claim’s link is confirmed once, by the account it was sent to', async () => {
		const account = await props.account(scene());
		const { token } = await props.claim(scene(), 'link', { account });
		const at = '2026-11-22T12:00:00Z';
		const confirm = (by: string) =>
			call('server', 'confirm_claim', { token_hash: token, account: by, at });
		expect(await confirm(await props.account(scene()))).toMatchObject({ error: 'no_longer' });
		expect(await confirm(account)).toMatchObject({ ok: true });
		expect(await confirm(account)).toMatchObject({ error: 'no_longer' });
	});

	test.each(PAYLOADS.map((payload) => [named(payload), payload.text]))(
		'%s is kept as the text it is, or refused as a whole',
		async (_named, text) => {
			const id = await props.proposal(scene(), 'draft');
			const document = await offer({ description: { en: text, cy: null, cy_state: 'missing' } });
			const { data, error } = await scene().clients.member.rpc('save_proposal', {
				id,
				expected: 1,
				document
			});
			const row = await scene().one<{ text: string; revision: number }>(
				`select document #> '{description,en}' as text, revision from app.proposal where id = $1`,
				[id]
			);
			if (data?.ok) expect(row).toEqual({ text, revision: 2 });
			else {
				// What no database can hold (a NUL, half a character, too much) changes nothing.
				expect(row.revision).toBe(1);
				const impossible = /\0|\p{Cs}/u.test(text) || text.length > 50_000;
				expect(impossible, error?.message).toBe(true);
			}
			expect(await scene().one('select count(*)::int > 100 as whole from app.service')).toEqual({
				whole: true
			});
		}
	);
}
