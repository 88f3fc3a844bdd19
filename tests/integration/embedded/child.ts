/**
 * A process of its own for the tests that need one: `node child.ts <task> <data folder> [round]`.
 * It prints what the test waits for, one line each.
 */
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, migrationsDir, signIn } from './fixture.ts';

const [task, dataDir = '', round = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
	const onLog = ({ level, text }: { level: string; text: string }) => say(`log ${level} ${text}`);
	const db = await openEmbedded({ dataDir, migrationsDir, onLog });
	say('open');
	if (task === 'hold') setInterval(() => {}, 1_000);
	if (task === 'storm') {
		const { client } = await signIn(db, 'a@haenau.example');
		/** Writes pairs of rows, small and large, and says which were acknowledged. */
		const lane = async (name: number) => {
			for (let n = 1; ; n += 1) {
				const key = `${round}.${name}.${n}`;
				// Some rows do not fit a page, some not a segment of the log's buffer.
				const body = `${key}|${'x'.repeat(n % 9 === 0 ? 200_000 : (n % 4) * 3_000)}`;
				const { data } = await client.rpc('write_pair', { body });
				if (data?.ok) say(`kept ${key} ${body.length}`);
			}
		};
		await Promise.all([1, 2, 3, 4].map(lane));
	}
	if (task === 'stumble') {
		const anonymous = clientFor(db, db.publishableKey);
		for (const place of ['LL57 1TF', 'll571tf', 'LL57-1T']) {
			const { error } = await anonymous.rpc('stumble', { place });
			say(`refused ${error?.code}`);
			await db.sql('select $1::uuid', [place]).catch((reason) => say(`sql ${reason.message}`));
			await db.sql(`select '${place}'::uuid`).catch((reason) => say(`sql ${reason.code}`));
			await db.sql(`do $$ begin raise warning 'at %', '${place}'; end $$`);
		}
		await db.close();
		say('closed');
	}
} catch (error) {
	say(error instanceof Error ? `${error.name}: ${error.message}` : 'failed');
	process.exitCode = 1;
}
