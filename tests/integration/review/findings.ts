import { beforeAll, expect, test } from 'vitest';
import { findingSchema } from '../../../src/lib/domain/finding/finding.ts';
import type { FindingContent } from '../../../src/lib/domain/finding/finding-form.ts';
import {
	moveFinding,
	ownFindings,
	saveFinding,
	type OwnFinding
} from '../../../src/lib/server/review/findings.ts';
import type { ApiClient } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const said = (en: string) => ({ en, cy: null, cy_state: 'missing' as const });
const DRAFT: FindingContent = {
	area: 'W06000023',
	region: null,
	tier: 'targeted',
	group: 'safety',
	category: null,
	says: said('Nothing is recorded here'),
	evidence: said('The record of November'),
	evidence_url: 'https://example.org/minutes',
	decision: null,
	owner: null,
	due_on: null
};
const DECIDED = {
	decision: said('Ask the council'),
	owner: 'local authority' as const,
	due_on: '2027-03-31'
};

/** What the record promises about findings of a national review. */
export function findingPromises(record: Record): void {
	let reviewer: ApiClient;
	let steward: ApiClient;
	beforeAll(async () => {
		reviewer = await actingAs(record(), 'finding-reviewer', { role: 'national_reviewer' });
		steward = await actingAs(record(), 'finding-steward', { role: 'steward', gss: 'W06000023' });
	});
	/** As everybody has it; null while it is not public. */
	const published = async (id: string) => {
		const [row] = await record().sql<{ body: unknown }>('select app.finding_body($1) as body', [
			id
		]);
		return row!.body === null ? null : findingSchema.parse(row!.body);
	};
	const own = async (id: string): Promise<OwnFinding> => {
		const answer = await ownFindings(reviewer);
		if (!answer.ok) throw new Error(answer.error);
		return answer.findings.find((one) => one.id === id)!;
	};
	const made = async (of: Partial<FindingContent> = {}): Promise<OwnFinding> => {
		const answer = await saveFinding(reviewer, null, { ...DRAFT, ...of });
		if (!answer.ok) throw new Error(answer.error);
		return own(answer.id);
	};

	test('a draft is nobody’s but the reviewers’, and becomes public with its decision', async () => {
		const draft = await made();
		expect(draft).toMatchObject({ ...DRAFT, state: 'draft', notes: [] });
		expect(draft.reference).toMatch(/^F-[2-9A-HJ-NP-TV-Z]{6}$/);
		expect(await published(draft.id)).toBeNull();
		expect(await ownFindings(steward)).toEqual({ ok: false, error: 'not_allowed' });
		expect(await moveFinding(reviewer, draft, 'publish', null)).toMatchObject({
			error: 'incomplete'
		});
		await saveFinding(reviewer, draft, { ...DRAFT, ...DECIDED });
		expect(await moveFinding(reviewer, await own(draft.id), 'publish', null)).toEqual({ ok: true });
		expect(await published(draft.id)).toMatchObject({ ...DRAFT, ...DECIDED, state: 'open' });
	});

	test('it is followed with notes, closed with evidence, and then stays as it is', async () => {
		const { id } = await made(DECIDED);
		await moveFinding(reviewer, await own(id), 'publish', null);
		const open = await own(id);
		expect(await moveFinding(reviewer, open, 'note', null)).toMatchObject({ error: 'incomplete' });
		// Two who note at once both have their say; who closes has to have read both.
		for (const text of ['Asked in December', 'Answered in January']) {
			expect(await moveFinding(reviewer, open, 'note', said(text))).toEqual({ ok: true });
		}
		expect(await moveFinding(reviewer, open, 'close', said('Two services opened'))).toMatchObject({
			error: 'changed'
		});
		const read = await own(id);
		expect(await moveFinding(reviewer, read, 'close', said('Two services opened'))).toEqual({
			ok: true
		});
		expect(await published(id)).toMatchObject({
			state: 'closed',
			closing: { en: 'Two services opened' },
			notes: [
				{ role: 'national_reviewer', says: { en: 'Asked in December' } },
				{ role: 'national_reviewer', says: { en: 'Answered in January' } }
			]
		});
		const closed = await own(id);
		for (const act of ['publish', 'discard', 'note', 'close'] as const) {
			expect(await moveFinding(reviewer, closed, act, said('Again'))).toMatchObject({
				error: 'state'
			});
		}
		expect(await saveFinding(reviewer, closed, DRAFT)).toMatchObject({ error: 'closed' });
	});

	test('what somebody else changed meanwhile is not written over', async () => {
		const draft = await made();
		expect(await saveFinding(reviewer, draft, { ...DRAFT, says: said('First') })).toMatchObject({
			ok: true
		});
		expect(await saveFinding(reviewer, draft, { ...DRAFT, says: said('Second') })).toEqual({
			ok: false,
			error: 'changed'
		});
		expect(await moveFinding(reviewer, draft, 'discard', null)).toMatchObject({ error: 'changed' });
		expect((await own(draft.id)).says.en).toBe('First');
	});

	test('a draft can be thrown away, a public one can not', async () => {
		const draft = await made();
		expect(await moveFinding(reviewer, draft, 'discard', null)).toEqual({ ok: true });
		expect(await own(draft.id)).toBeUndefined();
		const open = await made(DECIDED);
		await moveFinding(reviewer, open, 'publish', null);
		expect(await moveFinding(reviewer, await own(open.id), 'discard', null)).toMatchObject({
			error: 'state'
		});
	});

	test('a category brings its group; a kind that the tier does not hold is refused', async () => {
		const [category] = await record().sql<{ id: string; group_id: string }>(
			`select k.id, k.group_id from app.category k join app.expected_pair p using (group_id)
			where p.tier_id = 'targeted' order by k.id limit 1`
		);
		expect(await made({ category: category!.id, group: null })).toMatchObject({
			category: category!.id,
			group: category!.group_id
		});
		expect(
			await saveFinding(reviewer, null, { ...DRAFT, tier: 'universal', group: 'edge_of_care' })
		).toMatchObject({ error: 'not_expected' });
		expect(await saveFinding(reviewer, null, { ...DRAFT, region: 'NW' })).toMatchObject({
			error: 'place'
		});
		expect(await made({ area: null, tier: null, group: null })).toMatchObject({ area: null });
	});

	test('who did what in which role stands in history', async () => {
		const { id } = await made(DECIDED);
		await moveFinding(reviewer, await own(id), 'publish', null);
		const acts = await record().sql<{ action: string; role: string }>(
			`select action, role from app.audit_event where entity = 'finding' and entity_id = $1 order by id`,
			[id]
		);
		expect(acts).toEqual([
			{ action: 'finding made', role: 'national_reviewer' },
			{ action: 'finding: publish', role: 'national_reviewer' }
		]);
	});

	test('words that must not be known any more leave it, its notes and its history', async () => {
		const { id } = await made({
			...DECIDED,
			evidence: said('A house in Cwmprawf, 9 Proof Street')
		});
		await moveFinding(reviewer, await own(id), 'publish', null);
		await moveFinding(reviewer, await own(id), 'note', said('Cwmprawf again'));
		await record().sql(`select app.redact_finding_texts('\\m(Cwmprawf|9 Proof Street)(?!\\w)')`);
		expect(await published(id)).toMatchObject({
			evidence: { en: 'A house in …, …' },
			notes: [{ says: { en: '… again' } }]
		});
		const [left] = await record().sql<{ count: number }>(
			`select count(*)::int as count from app.audit_event
			where entity = 'finding' and concat(before, after) ~ 'Cwmprawf|Proof Street'`
		);
		expect(left!.count).toBe(0);
	});
}
