import { expect, test } from 'vitest';
import type { Record } from '../record/describe-record.ts';
import { aDesk } from './desk.ts';

/** A proposal that goes back to its provider, with what is wrong in it. */
export function givingBackPromises(record: Record): void {
	const { desk, call, anEdit, rowOf } = aDesk(record);

	test('a proposal is returned with comments on its parts, and rejected with a reason', async () => {
		const { id } = await anEdit();
		for (const comments of [[], {}, [{ part: 'name', text: ' ' }], [{ part: 'A b', text: 'x' }]]) {
			expect(
				await call(desk.editor, 'return_proposal', { proposal: id, revision: 1, comments })
			).toMatchObject({ error: 'comments' });
		}
		const comments = [{ part: 'name', text: 'Say which team', extra: 'ignored' }];
		expect(
			await call(desk.editor, 'return_proposal', { proposal: id, revision: 1, comments })
		).toEqual({
			ok: true
		});
		const { state, comments: kept } = await rowOf(id);
		expect(state).toBe('returned');
		expect(kept).toEqual([
			{ part: 'name', text: 'Say which team', role: 'editor', at: expect.any(String) }
		]);
		const other = await anEdit();
		const reject = { proposal: other.id, revision: 1 };
		expect(await call(desk.editor, 'reject_proposal', { ...reject, reason: ' ' })).toMatchObject({
			error: 'reason'
		});
		expect(
			await call(desk.editor, 'reject_proposal', { ...reject, reason: 'Not a service' })
		).toEqual({
			ok: true
		});
		expect(await rowOf(other.id)).toMatchObject({
			state: 'rejected',
			decision_reason: 'Not a service'
		});
	});

	test('what was given back is kept as it was, and comes back to whoever was looking at it', async () => {
		const { id } = await anEdit('https://example.org/first');
		await call(desk.editor, 'claim_proposal', { proposal: id });
		const comments = [{ part: 'website', text: 'Is this the page?' }];
		await call(desk.editor, 'return_proposal', { proposal: id, revision: 1, comments });
		const { proposal: given } = await call(desk.editor, 'moderation_proposal', { proposal: id });
		expect(given.returned_document).toBe(null);
		const document = { ...given.document, url: 'https://example.org/second' };
		await call(desk.provider, 'save_proposal', { id, expected: 2, document, question: 'website' });
		expect(await call(desk.provider, 'submit_proposal', { id, expected: 3 })).toMatchObject({
			ok: true
		});
		const { proposal } = await call(desk.editor, 'moderation_proposal', { proposal: id });
		expect(proposal).toMatchObject({
			claimed: 'mine',
			new_organization: null,
			document: { url: 'https://example.org/second' },
			returned_document: { url: 'https://example.org/first' }
		});
		expect(
			(await call(desk.colleague, 'moderation_proposal', { proposal: id })).proposal.claimed
		).toBe('other');
	});

	test('a place that is withheld while an offer is corrected is not kept for comparing', async () => {
		const { id } = await anEdit();
		const comments = [{ part: 'places', text: 'May this be known?' }];
		await call(desk.editor, 'return_proposal', { proposal: id, revision: 1, comments });
		const { document: before } = await rowOf(id);
		const document = { ...(before as object), location_withheld: true, locations: [] };
		await call(desk.provider, 'save_proposal', { id, expected: 2, document, question: 'ways' });
		const { returned_document: kept } = await rowOf(id);
		expect((before as { locations: unknown[] }).locations).not.toEqual([]);
		expect(kept).toMatchObject({ location_withheld: false, locations: [] });
	});
}
