import { beforeAll, expect, test } from 'vitest';
import { cellAt } from '../../../src/lib/coverage/cells/cell.ts';
import { cover } from '../../../src/lib/coverage/coverage.ts';
import { dateOfDay, dayNumber } from '../../../src/lib/coverage/day-number.ts';
import { coverageInputs } from '../../../src/lib/coverage/inputs.ts';
import { USUAL_QUERY } from '../../../src/lib/coverage/query/coverage-query.ts';
import { questionOf } from '../../../src/lib/coverage/query/to-question.ts';
import { prepareLand } from '../../../src/lib/coverage/reach/ground.ts';
import { referenceSchema } from '../../../src/lib/domain/snapshot/reference.ts';
import { dayOf } from '../../../src/lib/domain/time/calendar.ts';
import { clientFor, type ApiClient } from '../embedded/fixture.ts';
import { actingAs } from './acting-as.ts';
import type { Record } from './describe-record.ts';

const AREA = 'W06000023';
const TODAY = dayOf(new Date());

/** What the record promises about declarations of area stewards. */
export function declarationPromises(record: Record): void {
	let steward: ApiClient;
	let others: ApiClient[];
	beforeAll(async () => {
		steward = await actingAs(record(), 'declaring-steward', { role: 'steward', gss: AREA });
		others = [
			await actingAs(record(), 'steward-elsewhere', { role: 'steward', gss: 'W06000002' }),
			await actingAs(record(), 'declaring-editor', { role: 'editor', gss: AREA }),
			await actingAs(record(), 'declaring-nobody')
		];
	});
	const declare = (of: object = {}, by: ApiClient = steward) =>
		by
			.rpc('make_declaration', {
				area: AREA,
				tier: 'targeted',
				category_groups: ['safety'],
				says: 'none',
				as_at: TODAY,
				evidence: 'Asked every team, autumn 2026',
				...of
			})
			.then(({ data, error }) => data ?? { failed: error?.message });
	const published = async () => {
		const [row] = await record().sql<{ body: unknown }>('select app.reference_body() as body');
		return referenceSchema.parse(row?.body).declarations;
	};

	test('what a steward declares is published with its evidence and its end', async () => {
		expect(await declare({ category_groups: ['safety', 'edge_of_care'] })).toEqual({
			ok: true,
			declared: 2
		});
		expect(await published()).toContainEqual({
			area: AREA,
			tier: 'targeted',
			group: 'safety',
			says: 'none',
			as_at: TODAY,
			expires_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			evidence: 'Asked every team, autumn 2026',
			evidence_url: null
		});
	});

	test('a newer one takes the place of the older; withdrawn, none is left', async () => {
		await declare({ says: 'complete', evidence_url: 'https://example.org/list' });
		const of = (await published()).filter(({ group }) => group === 'safety');
		expect(of).toMatchObject([{ says: 'complete', evidence_url: 'https://example.org/list' }]);
		const { data } = await steward.rpc('own_declarations');
		const { id } = data.declarations.find(({ group }: { group: string }) => group === 'safety');
		for (const other of others) {
			expect((await other.rpc('withdraw_declaration', { declaration: id })).data).toMatchObject({
				error: 'unknown_declaration'
			});
		}
		expect((await steward.rpc('withdraw_declaration', { declaration: id })).data).toEqual({
			ok: true
		});
		expect((await steward.rpc('withdraw_declaration', { declaration: id })).data).toEqual({
			ok: true
		});
		expect((await published()).filter(({ group }) => group === 'safety')).toEqual([]);
		const history = await record().sql<{ action: string; role: string }>(
			`select action, role from app.audit_event where entity = 'declaration' and entity_id = $1 order by id`,
			[id]
		);
		expect(history).toEqual([
			{ action: 'declared', role: 'steward' },
			{ action: 'declaration withdrawn', role: 'steward' }
		]);
	});

	test('"we have none" makes a confirmed gap, and a year later nothing is known again', async () => {
		await declare({ category_groups: ['parental_advocacy'], as_at: TODAY });
		const [row] = await record().sql<{ body: unknown }>('select app.reference_body() as body');
		const reference = referenceSchema.parse(row?.body);
		const said = reference.declarations.find(({ group }) => group === 'parental_advocacy')!;
		const stateOn = (today: string) => {
			const inputs = coverageInputs({ services: [], statements: [], reference }, today);
			const land = prepareLand(inputs.demand);
			const question = questionOf(USUAL_QUERY, today);
			const { kinds, declarations } = inputs;
			const coverage = cover(land, inputs.offers, kinds, question, declarations);
			const k = kinds.findIndex(({ id }) => id === 'targeted:parental_advocacy');
			const a = coverage.ground.demand.areas.indexOf(AREA);
			return { state: cellAt(coverage, k, a).state, sent: inputs.declaring.includes(AREA) };
		};
		expect(stateOn(TODAY)).toEqual({ state: 'confirmed-gap', sent: true });
		const lastDay = dateOfDay(dayNumber(said.expires_on) - 1);
		expect(stateOn(lastDay)).toEqual({ state: 'confirmed-gap', sent: true });
		expect(stateOn(said.expires_on)).toEqual({ state: 'not-known', sent: false });
	});

	test('nobody declares for an area that is not theirs', async () => {
		for (const other of others) {
			expect(await declare({}, other)).toEqual({ ok: false, error: 'not_allowed' });
		}
		const anonymous = clientFor(record(), record().publishableKey);
		expect(await declare({}, anonymous)).toHaveProperty('failed');
		expect((await others[2]!.rpc('own_declarations')).data).toMatchObject({ error: 'not_allowed' });
	});

	test.each([
		[
			'a kind that the tier is not expected to hold',
			{ category_groups: ['juggling'] },
			'not_expected'
		],
		['no kind at all', { category_groups: [] }, 'not_expected'],
		['a day to come', { as_at: '2099-01-01' }, 'day'],
		['a day more than a year ago', { as_at: '2025-01-01' }, 'day']
	])('%s is refused', async (_, of, error) => {
		expect(await declare(of)).toEqual({ ok: false, error });
	});
}
