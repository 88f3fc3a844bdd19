import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionOf } from '../../../src/lib/domain/offer/questions.ts';
import type { Given, Values } from '../../../src/lib/domain/offer/question.ts';
import { same } from '../../../src/lib/domain/bilingual/bilingual.ts';
import { readProposal } from '../../../src/lib/server/register/proposals.ts';
import { markOf, saveAnswer } from '../../../src/lib/server/register/save-answer.ts';
import { sendOffer } from '../../../src/lib/server/register/send-offer.ts';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { people, type People, type Person } from './people.ts';

const NO_PLACES = { settlements: [], areas: [], outwardCodes: [] };

export function answerPromises(open: OpenRecord): void {
	let opened: RecordDatabase;
	let who: People;
	beforeAll(async () => {
		opened = await open();
		who = await people(opened.db);
	});
	afterAll(() => opened?.close());

	const given = (): Given => ({
		today: '2026-11-22',
		categories: ['parenting'],
		areas: [who.area],
		regions: [],
		definitionVersion: () => 1,
		reasonOf: () => same('because')
	});
	const start = async (): Promise<string> =>
		(await who.member.client.rpc('start_proposal', { organization: who.organization })).data.id;
	/** What a form that is opened now shows, as its mark. */
	const seenBy = async (person: Person, id: string, question: string) => {
		const proposal = await readProposal(person.client, id);
		return markOf(questionOf(question)!.show(proposal!.document));
	};
	const answer = (person: Person, id: string, question: string, seen: string, values: Values) =>
		saveAnswer(
			{ client: person.client, accountId: person.id },
			id,
			{ question: questionOf(question)!, values, seen },
			given(),
			NO_PLACES
		);

	test('two people who answer different questions at once lose nothing', async () => {
		const id = await start();
		const seen = await seenBy(who.member, id, 'name');
		const cost = await seenBy(who.colleague, id, 'cost');
		const saved = await Promise.all([
			answer(who.member, id, 'name', seen, { 'name-en': ['Ours'] }),
			answer(who.colleague, id, 'cost', cost, { cost: ['free'] })
		]);
		expect(saved.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
		const { document } = (await readProposal(who.member.client, id))!;
		expect(document).toMatchObject({ name: { en: 'Ours' }, cost: { free: true } });
		expect([...document.answered].sort()).toEqual(['cost', 'name']);
	});

	test('the second of two answers to one question sees the first, and may follow it', async () => {
		const id = await start();
		const seen = await seenBy(who.member, id, 'name');
		await answer(who.colleague, id, 'name', seen, { 'name-en': ['Theirs'] });
		const mine = { 'name-en': ['Mine'] };
		const met = await answer(who.member, id, 'name', seen, mine);
		expect(met).toMatchObject({ outcome: 'conflict', theirs: { 'name-en': ['Theirs'] } });
		expect((await readProposal(who.member.client, id))!.document.name?.en).toBe('Theirs');
		const now = met.outcome === 'conflict' ? markOf(met.theirs) : '';
		expect(await answer(who.member, id, 'name', now, mine)).toMatchObject({ outcome: 'saved' });
	});

	test('going back and answering one’s own question again is no conflict', async () => {
		const id = await start();
		const seen = await seenBy(who.member, id, 'name');
		for (const name of ['First', 'Second']) {
			const saved = await answer(who.member, id, 'name', seen, { 'name-en': [name] });
			expect(saved.outcome).toBe('saved');
		}
		expect((await readProposal(who.member.client, id))!.document.name?.en).toBe('Second');
	});

	test('a withheld offer keeps no postcode in its words', async () => {
		const id = await start();
		const ways = await seenBy(who.member, id, 'ways');
		await answer(who.member, id, 'ways', ways, { place: ['withheld'] });
		const seen = await seenBy(who.member, id, 'description');
		const typed = { 'description-en': ['A house at LL57 1TF'] };
		expect(await answer(who.member, id, 'description', seen, typed)).toMatchObject({
			outcome: 'problems',
			problems: [{ field: 'description-en', code: 'names-place', place: 'LL57 1TF' }]
		});
		const rows = await opened.db.sql(`select from app.proposal p where p::text like '%LL57 1TF%'`);
		expect(rows).toEqual([]);
	});

	test('half an offer is not sent; strangers answer nothing', async () => {
		const id = await start();
		const proposal = (await readProposal(who.member.client, id))!;
		expect(await sendOffer(who.member.client, proposal)).toBe('missing');
		const seen = await seenBy(who.member, id, 'name');
		const typed = { 'name-en': ['Not theirs'] };
		expect(await answer(who.stranger, id, 'name', seen, typed)).toEqual({ outcome: 'gone' });
	});

	test('a service is changed and sent as it stands; pressing twice sends once', async () => {
		const { data } = await who.member.client.rpc('start_proposal', {
			organization: who.organization,
			service: who.service
		});
		const id: string = data.id;
		const test = { 'test-universal': ['no'], 'test-secondary': ['no'], 'test-targeted': ['no'] };
		for (const [question, values] of [
			['ages', { ages: ['any'] }],
			['ways', { ways: ['in person'], place: ['named'] }],
			['placement', { ...test, 'test-primary': ['yes'] }],
			['tiers', { tiers: ['primary'] }]
		] as const) {
			const seen = await seenBy(who.member, id, question);
			expect(await answer(who.member, id, question, seen, values)).toMatchObject({
				outcome: 'saved'
			});
		}
		const proposal = (await readProposal(who.member.client, id))!;
		const sent = await Promise.all([
			sendOffer(who.member.client, proposal),
			sendOffer(who.member.client, proposal)
		]);
		expect(sent).toContain('sent');
		const after = (await readProposal(who.member.client, id))!;
		expect(after.state).toBe('submitted');
		expect(sent.filter((outcome) => outcome === 'missing')).toEqual([]);
	});
}
