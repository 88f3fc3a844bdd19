/** One way of working something out, and how often it runs in its turn. */
export type Way = { name: string; runs: number; run(): unknown };

/**
 * Times of several ways in turns, so that a machine that is busy for a while is busy for all of them.
 * @returns for each way, milliseconds of every run
 */
export async function inTurns(ways: readonly Way[], rounds: number): Promise<number[][]> {
	const times = ways.map((): number[] => []);
	for (let round = 0; round < rounds; round++) {
		for (const [at, { run, runs }] of ways.entries()) {
			// The first run after another way finds the caches cold.
			if (runs > 1) run();
			for (let turn = 0; turn < runs; turn++) {
				const start = performance.now();
				const answer = run();
				if (answer instanceof Promise) await answer;
				times[at]!.push(performance.now() - start);
			}
		}
	}
	return times;
}
