import { beforeAll, expect, test } from 'vitest';
import type {
	ChallengeAnswer,
	ChallengeWish
} from '../../../src/lib/domain/challenge/challenge-form.ts';
import { challengeSchema } from '../../../src/lib/domain/challenge/challenge.ts';
import { addDays, dayOf } from '../../../src/lib/domain/time/calendar.ts';
import {
	answerChallenge,
	challengeGap,
	withdrawChallenge
} from '../../../src/lib/server/review/challenges.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const AREA = 'W06000002';
const REGION = 'NW';
const NEIGHBOUR = 'W06000003';
const TODAY = dayOf(new Date());
const said = (en: string) => ({ en, cy: null, cy_state: 'missing' as const });
const WISH: ChallengeWish = {
	area: AREA,
	region: null,
	tier: 'targeted',
	group: 'safety',
	claim: 'there-is-help',
	evidence: said('We pay for one'),
	evidence_url: 'https://example.org/contract'
};
const STANDS: ChallengeAnswer = {
	outcome: 'gap-stands',
	answer: said('It ended in June'),
	service: null,
	ended_areas: []
};

/** What the record promises about gaps that are challenged. */
export function challengePromises(record: Record): void {
	let reviewer: ApiClient;
	let commissioner: ApiClient;
	let steward: ApiClient;
	let elsewhere: ApiClient;
	beforeAll(async () => {
		const db = record();
		reviewer = await actingAs(db, 'challenge-reviewer', { role: 'national_reviewer' });
		commissioner = await actingAs(db, 'challenge-commissioner', {
			role: 'commissioner',
			gss: AREA
		});
		steward = await actingAs(db, 'challenge-steward', { role: 'steward', gss: NEIGHBOUR });
		elsewhere = await actingAs(db, 'challenge-elsewhere', { role: 'steward', gss: 'W06000023' });
	});
	const bodyOf = async (id: string) => {
		const [row] = await record().sql<{ body: unknown }>('select app.challenge_body($1) as body', [
			id
		]);
		return challengeSchema.parse(row!.body);
	};
	const challenge = async (of: Partial<ChallengeWish> = {}, by = commissioner): Promise<string> => {
		// One open challenge a gap: those of earlier tests are over.
		await record().sql(
			`update app.challenge set state = 'withdrawn', answered_on = current_date where state = 'open'`
		);
		const answer = await challengeGap(by, { ...WISH, ...of });
		if (!answer.ok) throw new Error(answer.error);
		return answer.id;
	};
	const letters = (template: string) =>
		record().sql<{ recipient: string; data: { reference: string; path: string } }>(
			`select recipient, data from app.mail_message where template = $1 order by created_at desc, id`,
			[template]
		);
	const declare = (gss: string) =>
		record().sql(
			`insert into app.declaration (gss, tier_id, group_id, says, as_at, evidence)
			values ($1, 'targeted', 'safety', 'none', current_date, 'Asked every team')`,
			[gss]
		);

	test('a gap is challenged by who speaks for the place, to be answered within 28 days', async () => {
		const id = await challenge();
		const { reference, ...body } = await bodyOf(id);
		expect(body).toMatchObject({
			...WISH,
			made_on: TODAY,
			made_role: 'commissioner',
			answer_by: addDays(TODAY, 28),
			state: 'open',
			outcome: null
		});
		const [letter] = await letters('challenge-made');
		expect(letter!.data).toMatchObject({
			reference,
			path: `/review/challenges/${reference}/answer`
		});
		expect(JSON.stringify(letter!.data)).not.toContain('We pay for one');
		const anonymous = clientFor(record(), record().publishableKey);
		for (const other of [elsewhere, reviewer, steward, anonymous]) {
			expect(await challengeGap(other, { ...WISH, group: 'edge_of_care' })).toEqual({
				ok: false,
				error: 'not_allowed'
			});
		}
	});

	test('whoever speaks for an area of a region challenges for the region', async () => {
		const id = await challenge({ area: null, region: REGION }, steward);
		expect(await bodyOf(id)).toMatchObject({ area: null, region: REGION, made_role: 'steward' });
		for (const by of [elsewhere, reviewer]) {
			expect(await challengeGap(by, { ...WISH, area: null, region: REGION })).toMatchObject({
				error: 'not_allowed'
			});
		}
	});

	test.each([
		[
			'a kind that the tier is not expected to hold',
			{ tier: 'universal' as const, group: 'edge_of_care' },
			'not_expected'
		],
		['no claim', { claim: 'unfair' as never }, 'claim'],
		['no evidence', { evidence: { en: ' ', cy: null, cy_state: 'missing' as const } }, 'evidence'],
		['both an area and a region', { region: REGION }, 'not_allowed'],
		['no place', { area: null }, 'not_allowed']
	])('%s is refused', async (_, of, error) => {
		expect(await challengeGap(commissioner, { ...WISH, ...of })).toEqual({ ok: false, error });
	});

	test('the same gap is challenged once at a time, also when two ask at once', async () => {
		await challenge({ group: 'edge_of_care' });
		const both = await Promise.all([1, 2].map(() => challengeGap(commissioner, WISH)));
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'open_already' });
	});

	test('withdrawn by who speaks for the place, it is over', async () => {
		const id = await challenge();
		for (const other of [elsewhere, reviewer]) {
			expect(await withdrawChallenge(other, id)).toMatchObject({ error: 'not_allowed' });
		}
		expect(await withdrawChallenge(commissioner, id)).toEqual({ ok: true });
		expect(await bodyOf(id)).toMatchObject({ state: 'withdrawn', answered_on: TODAY });
		expect(await withdrawChallenge(commissioner, id)).toMatchObject({ error: 'state' });
		expect(await answerChallenge(reviewer, id, STANDS)).toMatchObject({ error: 'state' });
	});

	test('a gap that stands is answered in words, and whoever challenged gets a message', async () => {
		const id = await challenge();
		const empty = { en: ' ', cy: null, cy_state: 'missing' as const };
		expect(await answerChallenge(reviewer, id, { ...STANDS, answer: empty })).toMatchObject({
			error: 'answer'
		});
		expect(
			await answerChallenge(reviewer, id, { ...STANDS, outcome: 'lost' as never })
		).toMatchObject({ error: 'outcome' });
		expect(await answerChallenge(commissioner, id, STANDS)).toMatchObject({ error: 'not_allowed' });
		expect(await answerChallenge(reviewer, id, STANDS)).toEqual({ ok: true });
		const { reference, ...body } = await bodyOf(id);
		expect(body).toMatchObject({
			state: 'answered',
			outcome: 'gap-stands',
			answer: STANDS.answer,
			answered_on: TODAY
		});
		const [letter] = await letters('challenge-answered');
		expect(letter).toMatchObject({
			recipient: 'challenge-commissioner@example.org',
			data: { reference, path: `/review/challenges/${reference}` }
		});
		expect(JSON.stringify(letter!.data)).not.toContain('It ended in June');
	});

	test('nobody answers for a place that they speak for', async () => {
		const id = await challenge();
		const both = await actingAs(
			record(),
			'reviewer-and-steward',
			{ role: 'national_reviewer' },
			{ role: 'steward', gss: AREA }
		);
		expect(await answerChallenge(both, id, STANDS)).toEqual({ ok: false, error: 'own_challenge' });
		const region = await challenge({ area: null, region: REGION }, steward);
		expect(await answerChallenge(both, region, STANDS)).toMatchObject({ error: 'own_challenge' });
	});

	test('a declaration ends with the answer, and history says by which challenge', async () => {
		const id = await challenge({ claim: 'declaration-wrong' });
		const ended = { ...STANDS, outcome: 'declaration-ended' as const };
		expect(await answerChallenge(reviewer, id, ended)).toMatchObject({ error: 'no_declaration' });
		await declare(AREA);
		expect(await answerChallenge(reviewer, id, ended)).toEqual({ ok: true });
		const { reference, ended_areas } = await bodyOf(id);
		expect(ended_areas).toEqual([AREA]);
		const [row] = await record().sql<{ reference: unknown; note: string; role: string }>(
			`select e.note, e.role from app.audit_event e join app.declaration d on d.id::text = e.entity_id
			where e.action = 'declaration ended after a challenge' and d.gss = $1 and d.ended_at is not null`,
			[AREA]
		);
		expect(row).toMatchObject({ note: reference, role: 'national_reviewer' });
	});

	test('of a region those declarations end that the answer names, and no other', async () => {
		await declare(AREA);
		await declare(NEIGHBOUR);
		const id = await challenge({ area: null, region: REGION, claim: 'declaration-wrong' });
		const ended = { ...STANDS, outcome: 'declaration-ended' as const };
		for (const areas of [[], ['W06000023'], [NEIGHBOUR, 'W06000001']]) {
			expect(await answerChallenge(reviewer, id, { ...ended, ended_areas: areas })).toMatchObject({
				error: 'no_declaration'
			});
		}
		expect(await answerChallenge(reviewer, id, { ...ended, ended_areas: [NEIGHBOUR] })).toEqual({
			ok: true
		});
		const left = await record().sql<{ gss: string }>(
			`select gss from app.declaration where tier_id = 'targeted' and group_id = 'safety'
			and ended_at is null and gss = any ($1)`,
			[[AREA, NEIGHBOUR]]
		);
		expect(left).toEqual([{ gss: AREA }]);
		await record().sql(`update app.declaration set ended_at = now() where ended_at is null`);
	});

	test('a changed record is one of this kind and place that was published since', async () => {
		const services = await record().sql<{ id: string; here: boolean; kind: boolean }>(
			`select s.id::text,
				exists (select from app.service_area a where a.service_id = s.id and a.gss = $1) as here,
				exists (select from app.service_category c join app.category k on k.id = c.category_id
					where c.service_id = s.id and k.group_id = $2)
				and exists (select from app.tier_placement p where p.service_id = s.id and p.tier_id = $3) as kind
			from app.service s where s.published and s.status = 'active' and not s.location_withheld order by s.id`,
			[AREA, 'early_years', 'primary']
		);
		const fit = services.find(({ here, kind }) => here && kind)!;
		const far = services.find(({ here, kind }) => !here && kind)!;
		const other = services.find(({ here, kind }) => here && !kind)!;
		const id = await challenge({ tier: 'primary', group: 'early_years' });
		const answer = (service: string | null) =>
			answerChallenge(reviewer, id, { ...STANDS, outcome: 'record-changed', service });
		const version = (service: string, document = 'app.offer_of($1)') =>
			record().sql(
				`insert into app.service_version (service_id, version, document, published_at, role)
				select $1, 1 + coalesce(max(version), 0), ${document}, now(), 'editor'
				from app.service_version where service_id = $1`,
				[service]
			);
		for (const service of [null, fit.id]) {
			expect(await answer(service)).toEqual({ ok: false, error: 'no_change' });
		}
		for (const { id: service } of [far, other]) {
			await version(service);
			expect(await answer(service)).toEqual({ ok: false, error: 'no_change' });
		}
		await version(fit.id);
		expect(await answer(fit.id)).toEqual({ ok: true });
		expect(await bodyOf(id)).toMatchObject({ outcome: 'record-changed', service: fit.id });
		// What was wrongly recorded here and left is a change too.
		await version(other.id, `app.offer_of('${fit.id}')`);
		const wrong = await challenge({ tier: 'primary', group: 'early_years', claim: 'record-wrong' });
		const left = { ...STANDS, outcome: 'record-changed' as const, service: other.id };
		expect(await answerChallenge(reviewer, wrong, left)).toMatchObject({ error: 'no_change' });
		await version(other.id);
		expect(await answerChallenge(reviewer, wrong, left)).toEqual({ ok: true });
	});

	test('who challenged is forgotten with their account; what they said stays', async () => {
		const leaving = await actingAs(record(), 'leaving', { role: 'steward', gss: AREA });
		const id = await challenge({}, leaving);
		const [account] = await record().sql<{ id: string }>(
			`select id::text from app.account where email = 'leaving@example.org'`
		);
		await record().sql('delete from app.account where id = $1', [account!.id]);
		expect(await bodyOf(id)).toMatchObject({ evidence: WISH.evidence });
		const before = (await letters('challenge-answered')).length;
		expect(await answerChallenge(reviewer, id, STANDS)).toEqual({ ok: true });
		expect(await letters('challenge-answered')).toHaveLength(before);
	});

	test('words that must not be known any more leave it and its history, its reference stays', async () => {
		const id = await challenge({ evidence: said('A refuge in Cwmprawf') });
		const { reference } = await bodyOf(id);
		await answerChallenge(reviewer, id, { ...STANDS, answer: said('Not in Cwmprawf') });
		const pattern = '\\m(Cwmprawf|[a-z]{1,2}[0-9][0-9a-z]?\\s*[0-9][a-z]{2})(?!\\w)';
		await record().sql(`select app.redact_challenge_texts('${pattern}')`);
		expect(await bodyOf(id)).toMatchObject({
			reference,
			evidence: { en: 'A refuge in …' },
			answer: { en: 'Not in …' }
		});
		const history = await record().sql<{ after: { reference: string } }>(
			`select after from app.audit_event where entity = 'challenge' and entity_id = $1`,
			[id]
		);
		expect(history.map(({ after }) => after.reference)).toEqual([reference, reference]);
		expect(JSON.stringify(history)).not.toContain('Cwmprawf');
	});
}
