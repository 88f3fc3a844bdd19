/** What the record promises of versions of official data, on either form. */
import { expect, test } from 'vitest';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import type { NewVersion } from '../../../src/lib/server/official/reference-record.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { clientFor } from '../embedded/fixture.ts';
import { seedDir } from '../record/record-database.ts';
import { recordOf } from './an-import.ts';

const sha = (sign: string) => sign.repeat(64);
const version = (kind: string, sign: string, before: string | null): NewVersion => ({
	kind,
	sha256: sha(sign),
	path: `${kind}/${sign}.json`,
	source: 'A publisher',
	licence: 'Open Government Licence v3.0',
	vintage: `Vintage ${sign}`,
	address: 'https://data.example/file',
	rows: 22,
	source_sha256: null,
	before
});

type Reference = {
	need: { area: string; indicator: string; year: string; value: number | null; source: string }[];
	files: {
		kind: string;
		sha256: string;
		address: string | null;
		rows: number | null;
		other_versions: { sha256: string }[];
	}[];
};

export function switchingPromises(open: () => EmbeddedSupabase): void {
	const record = () => recordOf(open());
	const reference = async (): Promise<Reference> => {
		const [row] = await open().sql<{ body: Reference }>('select app.reference_body() as body');
		return row!.body;
	};
	const inUse = async (kind: string) =>
		(await reference()).files.find((file) => file.kind === kind)?.sha256 ?? null;
	const published = async () =>
		Number(
			(await open().sql<{ version: string }>('select version from app.publication_state'))[0]!
				.version
		);

	test('what the seed brought is a version too', async () => {
		const [only] = await record().versions();
		expect(only).toMatchObject({
			kind: 'principal-areas',
			in_use: true,
			replaced: null,
			rows: null
		});
	});

	test('several kinds are switched in at once, and the picture tells of it', async () => {
		const before = await published();
		const seeded = await inUse('principal-areas');
		const answer = await record().switchIn(
			[version('principal-areas', 'a', seeded), version('principal-areas-drawn', 'b', null)],
			[]
		);
		expect(answer).toEqual({
			ok: true,
			switched: ['principal-areas', 'principal-areas-drawn'],
			already: []
		});
		expect(await published()).toBe(before + 1);
		const file = (await reference()).files.find(({ kind }) => kind === 'principal-areas');
		expect(file).toMatchObject({
			sha256: sha('a'),
			address: 'https://data.example/file',
			rows: 22,
			other_versions: [{ sha256: seeded }]
		});
	});

	test('the same again changes nothing', async () => {
		const before = await published();
		const answer = await record().switchIn([version('principal-areas', 'a', sha('a'))], []);
		expect(answer).toEqual({ ok: true, switched: [], already: ['principal-areas'] });
		expect(await published()).toBe(before);
	});

	test('the same data with another vintage is said to be of that, and stays the one in use', async () => {
		const again = version('principal-areas', 'a', sha('a'));
		const answer = await record().switchIn([{ ...again, vintage: 'May 2031' }], []);
		expect(answer).toEqual({ ok: true, switched: ['principal-areas'], already: [] });
		const file = (await reference()).files.find(({ kind }) => kind === 'principal-areas');
		expect(file).toMatchObject({ sha256: sha('a'), vintage: 'May 2031', path: again.path });
		expect((await record().switchIn([again], [])).ok).toBe(true);
		expect(await inUse('principal-areas')).toBe(sha('a'));
	});

	test('when another version came into use meanwhile, nothing is switched, not even the other kinds', async () => {
		const versions = [version('postcodes', 'c', null), version('principal-areas', 'd', sha('9'))];
		expect(await record().switchIn(versions, [])).toEqual({
			ok: false,
			error: 'changed_meanwhile'
		});
		expect(await inUse('postcodes')).toBeNull();
		expect(await inUse('principal-areas')).toBe(sha('a'));
	});

	test('a version that makes no sense switches none of those that come with it', async () => {
		const versions = [
			version('postcodes', 'c', null),
			{ ...version('health-boards', 'd', null), path: '../keys.json' }
		];
		await expect(record().switchIn(versions, [])).rejects.toThrow(/reference_version_path/);
		expect(await inUse('postcodes')).toBeNull();
	});

	test('seeding again leaves what was loaded', async () => {
		await open().sql('delete from app.seed_run');
		await seed(open().sql, seedDir);
		expect(await inUse('principal-areas')).toBe(sha('a'));
	});

	test('a rollback goes back, step by step, and not beyond the first', async () => {
		const seeded = (await record().versions()).find((one) => one.rows === null)!.sha256;
		await record().switchIn([version('principal-areas', 'e', sha('a'))], []);
		const kinds = ['principal-areas', 'principal-areas-drawn'];
		expect(await record().rollBack(kinds)).toEqual({
			ok: true,
			switched: [
				{ kind: 'principal-areas', from: sha('e'), to: sha('a') },
				{ kind: 'principal-areas-drawn', from: sha('b'), to: null }
			]
		});
		expect(await record().rollBack(kinds)).toMatchObject({ ok: true, switched: [{ to: seeded }] });
		expect(await record().rollBack(kinds)).toEqual({ ok: false, error: 'nothing_before' });
		expect(await inUse('principal-areas')).toBe(seeded);
		expect(await inUse('principal-areas-drawn')).toBeNull();
		// All of them are still there, to be switched in again.
		expect((await record().versions()).map((one) => one.sha256)).toHaveLength(4);
	});

	test('loaded figures stand in the place of the seed’s, outlast seeding, and go with a rollback', async () => {
		const of = async () =>
			(await reference()).need.filter(
				({ area, indicator }) => area === 'W06000002' && indicator === 'pop_0_4'
			);
		const [before] = await of();
		const figures = [
			{
				area: 'W06000002',
				indicator: 'pop_0_4',
				year: '2031',
				value: 77,
				standing: 'published' as const
			}
		];
		await record().switchIn([version('figures', 'f', null)], figures);
		const loaded = {
			area: 'W06000002',
			indicator: 'pop_0_4',
			year: '2031',
			value: 77,
			standing: 'published',
			source: 'A publisher'
		};
		expect(await of()).toEqual([loaded]);
		await open().sql('delete from app.seed_run');
		await seed(open().sql, seedDir);
		expect(await of()).toEqual([loaded]);
		const whole = (await reference()).need.length;
		expect(whole).toBe(426);
		await record().rollBack(['figures']);
		expect(await of()).toEqual([before]);
	});

	test('nobody but the server may do any of it', async () => {
		const anybody = clientFor(open(), open().publishableKey);
		for (const [name, args] of [
			['reference_versions', {}],
			['switch_reference', { versions: [], figures: [] }],
			['rollback_reference', { kinds: ['postcodes'] }]
		] as const) {
			const { error } = await anybody.rpc(name, args);
			expect([name, error?.code]).toEqual([name, '42501']);
		}
	});
}
