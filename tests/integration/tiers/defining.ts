/** What an administrator may do with the wording of a tier, on the form that `open` opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Defining } from '../../../src/lib/domain/tier/defining.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { defineTier, tierDefinitions } from '../../../src/lib/server/tiers/definitions.ts';
import { person } from '../accounts/people.ts';
import type { SignedIn } from '../embedded/fixture.ts';
import { seedDir, type OpenRecord, type RecordDatabase } from '../record/record-database.ts';

const wording = (based_on: number, en: string): Defining => ({
	based_on,
	definition: { en, cy: `${en} (cy)`, cy_state: 'draft' },
	test: { en: 'Is it?', cy: 'A ydyw?', cy_state: 'human' },
	standing: 'working',
	source: 'A test',
	note: 'To try'
});

export function describeDefining(open: OpenRecord): void {
	let opened: RecordDatabase;
	let admin: SignedIn;
	let second: SignedIn;
	beforeAll(async () => {
		opened = await open();
		admin = await person(opened, 'chief@council.example', { role: 'administrator' });
		second = await person(opened, 'second@council.example', { role: 'administrator' });
	});
	afterAll(() => opened?.close());

	const versionsOf = async (id: string) => {
		const answer = await tierDefinitions(admin.client);
		if (!answer.ok) throw new Error(answer.error);
		return answer.tiers.find((tier) => tier.id === id)!.definitions;
	};
	type Published = {
		items: {
			entity: string;
			body: {
				tiers: {
					id: string;
					definitions: { version: number; valid_from: string; definition: { en: string } }[];
				}[];
			};
		}[];
		version: number;
	};
	const publishedSince = async (since: number): Promise<Published> =>
		(
			await opened.db.sql<{ snapshot: Published }>('select api.snapshot($1) as snapshot', [since])
		)[0]!.snapshot;
	const snapshotVersion = async () =>
		Number(
			(await opened.db.sql<{ version: string }>('select version from app.publication_state'))[0]!
				.version
		);

	test('a new wording is the next version, published at once; what was in force stays as it was', async () => {
		const [before] = await versionsOf('secondary');
		const since = await snapshotVersion();
		expect(await defineTier(admin.client, 'secondary', wording(1, 'Help, together.'))).toEqual({
			ok: true,
			version: 2
		});
		const versions = await versionsOf('secondary');
		expect(versions.map(({ version }) => version)).toEqual([2, 1]);
		expect(versions[0]).toMatchObject({
			definition: { en: 'Help, together.', cy_state: 'draft' },
			role: 'administrator',
			note: 'To try'
		});
		expect(versions[1]).toEqual(before);
		expect(versions[1]).toMatchObject({ role: null, at: null, note: null });
		const { items } = await publishedSince(since);
		expect(items.map(({ entity }) => entity)).toEqual(['reference']);
		const published = items[0]!.body.tiers.find(({ id }) => id === 'secondary')!.definitions;
		expect(published.map(({ version, definition }) => [version, definition.en])).toEqual([
			[2, 'Help, together.'],
			[1, before!.definition.en]
		]);
		expect(published[0]!.valid_from).toBe(versions[0]!.valid_from);
	});

	test('it is kept who did it in which role, what stood there and what stands there now', async () => {
		const [act] = await opened.db.sql<Record<string, unknown>>(
			`select actor, role, action, before, after, note from app.audit_event
			where entity = 'tier' and entity_id = 'secondary'`
		);
		expect(act).toMatchObject({
			actor: admin.id,
			role: 'administrator',
			action: 'defined',
			before: { version: 1, standing: 'working' },
			after: { version: 2, definition: { en: 'Help, together.' }, source: 'A test' },
			note: 'To try'
		});
	});

	test('of two who start from the same version, one is told, and nothing of theirs is saved', async () => {
		const answers = await Promise.all([
			defineTier(admin.client, 'primary', wording(1, 'One wording')),
			defineTier(second.client, 'primary', wording(1, 'Another wording'))
		]);
		expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error)).sort()).toEqual([
			'ok',
			'outdated'
		]);
		expect(await versionsOf('primary')).toHaveLength(2);
		// The same post twice is one change.
		const won = answers[0]!.ok ? 'One wording' : 'Another wording';
		expect(await defineTier(admin.client, 'primary', wording(1, won))).toMatchObject({
			error: 'outdated'
		});
	});

	test('what is no change, no wording or in one language only is refused', async () => {
		const refused = async (change: Partial<Defining> | object) => {
			const answer = await defineTier(admin.client, 'targeted', {
				...wording(1, 'For few'),
				...change
			} as Defining);
			return answer.ok ? 'ok' : ('constraint' in answer && answer.constraint) || answer.error;
		};
		const [current] = await versionsOf('targeted');
		const { definition, test: question, standing, source } = current!;
		expect(await refused({ definition, test: question, standing, source })).toBe('unchanged');
		expect(await refused({ definition: { en: 'x', cy: null, cy_state: 'missing' } })).toBe(
			'needs_both_languages'
		);
		expect(await refused({ definition: { en: 'x', cy: 'x', cy_state: 'perfect' } })).toBe(
			'bilingual_text'
		);
		expect(await refused({ source: ' ' })).toBe('tier_definition_source_check');
		expect(await refused({ standing: 'holy' })).toBe('tier_definition_standing');
		expect(await refused({ note: ' ' })).toBe('needs_note');
		expect(await refused({ source: 'x'.repeat(10_001) })).toBe('too_long');
		expect(await defineTier(admin.client, 'fifth' as 'targeted', wording(1, 'x'))).toMatchObject({
			error: 'gone'
		});
		expect(await versionsOf('targeted')).toEqual([current]);
	});

	test('nobody else may, and nobody at all rewrites a wording', async () => {
		const editor = await person(opened, 'editor@one.example', { role: 'editor', gss: 'W06000002' });
		const refusal = { ok: false, error: 'not_allowed' };
		expect(await tierDefinitions(editor.client)).toEqual(refusal);
		expect(await defineTier(editor.client, 'universal', wording(1, 'Mine'))).toEqual(refusal);
		for (const rewriting of [
			`update app.tier_definition set source = 'Another' where tier_id = 'secondary'`,
			`delete from app.tier_definition where tier_id = 'secondary' and version = 2`
		]) {
			await expect(opened.db.sql(rewriting)).rejects.toThrow(/history is only ever added to/);
		}
	});

	test('the next version of the facts takes no wording back', async () => {
		const before = await versionsOf('secondary');
		await opened.db.sql('delete from app.seed_run');
		expect(await seed(opened.db.sql, seedDir)).toBe(true);
		expect(await versionsOf('secondary')).toEqual(before);
	});
}
