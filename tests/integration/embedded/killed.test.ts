import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { migrationsDir, temporaryFolder } from './fixture.ts';
import { runChild } from './run-child.ts';

/** How often the process is killed: more with KILL_ROUNDS=100 npm run test:integration -- killed */
const ROUNDS = Math.max(8, Number(process.env.KILL_ROUNDS) || 0);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** The writes a child said were acknowledged: key and length. A torn last line is none. */
const acknowledged = (output: string): [key: string, length: number][] =>
	output
		.split('\n')
		.slice(0, -1)
		.filter((line) => line.startsWith('kept '))
		.map((line) => line.split(' '))
		.map(([, key, length]) => [key!, Number(length)]);

test(
	`killed ${ROUNDS} times in the middle of writes and of opening, it loses no acknowledged row`,
	{ timeout: ROUNDS * 60_000 },
	async () => {
		const kept = new Map<string, number>();
		for (let round = 1; round <= ROUNDS; round += 1) {
			const writer = runChild('storm', folder.path, String(round));
			const enough = 5 + ((round * 17) % 60);
			await writer.until((lines) => acknowledged(`${lines.join('\n')}\n`).length >= enough);
			// Not right after an answer: somewhere in the middle of the next write.
			await pause((round * 13) % 40);
			await writer.kill();
			for (const [key, length] of acknowledged(writer.output())) kept.set(key, length);
			if (round % 3 === 0) {
				// While it recovers from the last time.
				const opener = runChild('hold', folder.path);
				await pause(200 + ((round * 331) % 1_500));
				await opener.kill();
			}
		}
		expect(kept.size).toBeGreaterThan(ROUNDS * 5);

		const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
		const found = await db.sql<{ half: string; key: string; length: number; times: number }>(
			`select split_part(body, '|', 1) as half, split_part(body, '|', 2) as key,
				(length(body) - length(split_part(body, '|', 1)) - 1)::int as length, count(*)::int as times
			from app.note group by 1, 2, 3`
		);
		const halves = { first: new Map<string, number>(), second: new Map<string, number>() };
		for (const { half, key, length, times } of found) {
			expect(times, key).toBe(1);
			halves[half as keyof typeof halves].set(key, length);
		}
		const lost = [...kept].filter(([key, length]) => halves.first.get(key) !== length);
		expect(lost).toEqual([]);
		// What was not acknowledged may be there or not, but never one half without the other.
		expect(new Map([...halves.second].sort())).toEqual(new Map([...halves.first].sort()));

		// The index says the same as the rows, and both may be written on.
		await db.sql('set enable_seqscan = off');
		const [byIndex] = await db.sql<{ n: number }>(
			'select count(*)::int as n from app.note where id > 0'
		);
		await db.sql('set enable_seqscan = on');
		expect(byIndex!.n).toBe(found.length);
		const [last] = await db.sql<{ id: number }>('select max(id)::int as id from app.note');
		const [next] = await db.sql<{ id: number }>(
			"insert into app.note (body) values ('after') returning id::int"
		);
		expect(next!.id).toBeGreaterThan(last!.id);
		await db.close();
	}
);
