import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { clientFor, type SignedIn } from '../embedded/fixture.ts';
import type { Record } from '../record/describe-record.ts';
import { aPerson } from './people.ts';
import { aPlacedService, GWYNEDD, offerOf } from './proposals.ts';

/** What a reader reported leads to the form that mends it, and what is published closes the report. */
export function correctionPromises(record: Record): void {
	let editor: SignedIn;
	let elsewhere: SignedIn;
	let provider: SignedIn;
	let service: { id: string; organization: string };
	beforeAll(async () => {
		service = await aPlacedService(record());
		editor = await aPerson(record(), { role: 'editor', gss: GWYNEDD });
		elsewhere = await aPerson(record(), { role: 'editor', gss: 'W06000022' });
		provider = await aPerson(record(), { role: 'member', organization: service.organization });
	});
	const call = async (who: SignedIn, name: string, args: object) => {
		const { data, error } = await who.client.rpc(name, args);
		if (error) throw new Error(`${name}: ${error.code} ${error.message}`);
		return data;
	};
	const reported = async () => {
		const report = randomUUID();
		const { data } = await clientFor(record(), record().publishableKey).rpc('report_error', {
			act: report,
			service: service.id,
			reason: 'phone',
			phone: '01248 000000',
			comment: 'Nobody answers'
		});
		expect(data).toMatchObject({ ok: true });
		return report;
	};
	const later = async () =>
		(
			await clientFor(record(), record().secretKey).rpc('publish_due', {
				at: new Date(Date.now() + 61_000).toISOString()
			})
		).data;

	test('an editor mends a record in an editor’s name; placements stay, and the report is closed', async () => {
		const before = await offerOf(record(), service.id);
		const report = await reported();
		expect(await call(elsewhere, 'correct_report', { report })).toMatchObject({
			error: 'unknown_report'
		});
		const started = await call(editor, 'correct_report', { report });
		expect(started).toMatchObject({ ok: true, own: 'editor', state: 'draft', reason: 'phone' });
		expect(await call(editor, 'correct_report', { report })).toEqual(started);
		const { proposal } = await call(editor, 'proposal', { id: started.id });
		expect(proposal.report).toMatchObject({ phone: '01248 000000', comment: 'Nobody answers' });
		expect(proposal.may_write).toBe(true);
		const [shown] = (await call(editor, 'error_reports', {})).reports.filter(
			({ id }: { id: string }) => id === report
		);
		expect(shown.correcting).toBe('draft');

		const contacts = [{ kind: 'phone', value: '01248 000000', label: null }];
		const saved = await call(editor, 'save_proposal', {
			id: started.id,
			expected: 1,
			document: { ...proposal.document, contacts }
		});
		await call(editor, 'submit_proposal', { id: started.id, expected: saved.revision });
		const hand = await call(editor, 'moderation_proposal', { proposal: started.id });
		expect(hand.proposal).toMatchObject({
			own: 'editor',
			own_offer: false,
			report: { id: report }
		});
		expect(
			await call(editor, 'approve_proposal', {
				proposal: started.id,
				revision: hand.proposal.revision,
				seen_version: hand.current_version
			})
		).toMatchObject({ ok: true });
		expect(await later()).toMatchObject({ published: 1, failed: 0 });
		const after = await offerOf(record(), service.id);
		expect(after.contacts).toEqual(contacts);
		expect(after.tiers).toEqual(before.tiers);
		const closed = (await call(editor, 'error_reports', { closed: true })).reports;
		expect(closed).toContainEqual(
			expect.objectContaining({ id: report, outcome: 'corrected', correcting: null })
		);
		expect(await call(editor, 'correct_report', { report })).toMatchObject({
			error: 'unknown_report'
		});
	});

	test('an editor mends a record that nobody reported; pressed twice there is one edit', async () => {
		const placed = await aPlacedService(record());
		const asked = { service: placed.id };
		expect(await call(elsewhere, 'correct_service', asked)).toMatchObject({ error: 'not_found' });
		const started = await call(editor, 'correct_service', asked);
		expect(started).toMatchObject({ ok: true, state: 'draft' });
		expect(await call(editor, 'correct_service', asked)).toEqual(started);
		const { proposal } = await call(editor, 'proposal', { id: started.id });
		expect(proposal).toMatchObject({ own: 'editor', may_write: true, report: null });
		// A report of the same record is answered in the edit that is under way.
		const report = randomUUID();
		await clientFor(record(), record().publishableKey).rpc('report_error', {
			act: report,
			service: placed.id,
			reason: 'phone',
			phone: '01248 000000'
		});
		expect(await call(editor, 'correct_report', { report })).toMatchObject({ id: started.id });
	});

	test('what was decided lately is listed for the editors of its areas alone', async () => {
		const ids = async (who: SignedIn) =>
			(await call(who, 'decided_lately', {})).items.map(({ id }: { id: string }) => id);
		// The first correction above was approved and is public.
		const [latest] = await ids(editor);
		expect(latest).toMatch(/^[0-9a-f-]{36}$/);
		expect(await ids(elsewhere)).not.toContain(latest);
		expect(await call(provider, 'decided_lately', {})).toMatchObject({ error: 'not_allowed' });
	});

	test('a place that was shown is withheld by the correction, and the report closes empty', async () => {
		const placed = await aPlacedService(record());
		const report = randomUUID();
		await clientFor(record(), record().publishableKey).rpc('report_error', {
			act: report,
			service: placed.id,
			reason: 'place-shown',
			comment: 'It is the yellow house'
		});
		const started = await call(editor, 'correct_report', { report });
		const { proposal } = await call(editor, 'proposal', { id: started.id });
		const { document } = proposal;
		const saved = await call(editor, 'save_proposal', {
			id: started.id,
			expected: 1,
			document: {
				...document,
				location_withheld: true,
				locations: [],
				url: null,
				delivery: [{ mode: 'area', basis: 'stated' }]
			}
		});
		await call(editor, 'submit_proposal', { id: started.id, expected: saved.revision });
		const hand = await call(editor, 'moderation_proposal', { proposal: started.id });
		await call(editor, 'approve_proposal', {
			proposal: started.id,
			revision: hand.proposal.revision,
			seen_version: hand.current_version
		});
		expect(await later()).toMatchObject({ ok: true, published: 1, failed: 0 });
		expect((await offerOf(record(), placed.id)).location_withheld).toBe(true);
		const [row] = await record().sql(
			'select outcome, comment from app.error_report where id = $1',
			[report]
		);
		expect(row).toEqual({ outcome: 'corrected', comment: null });
	});

	test('a member mends it in the organisation’s own offer, without the comment', async () => {
		const report = await reported();
		const started = await call(provider, 'correct_report', { report });
		expect(started).toMatchObject({ ok: true, own: 'provider', state: 'draft' });
		const { proposal } = await call(provider, 'proposal', { id: started.id });
		expect(proposal).toMatchObject({ own: 'provider', organization_id: service.organization });
		expect(proposal.report).toMatchObject({ id: report, phone: '01248 000000', comment: null });
	});
}
