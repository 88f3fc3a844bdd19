/** How long to go on measuring: at least `least` runs, at most `most`, and no longer than `budgetMs`. */
export type Effort = { warmUps: number; least: number; most: number; budgetMs: number };

const ENOUGH: Effort = { warmUps: 30, least: 5, most: 300, budgetMs: 1_500 };

/** Median time of one run in milliseconds, after a warm-up. */
export async function medianMs(run: () => unknown, effort: Partial<Effort> = {}): Promise<number> {
	const { warmUps, least, most, budgetMs } = { ...ENOUGH, ...effort };
	const began = performance.now();
	for (let at = 0; at < warmUps && performance.now() - began < budgetMs / 3; at++) await run();
	const times: number[] = [];
	while (times.length < least || (times.length < most && performance.now() - began < budgetMs)) {
		const start = performance.now();
		const answer = run();
		if (answer instanceof Promise) await answer;
		times.push(performance.now() - start);
	}
	return middle(times);
}

/**
 * Medians of two ways of doing the same, in turns, so that a machine that is busy for a while is busy
 * for both. Each turn is a few runs, because the first after the other's finds the caches cold.
 */
export function sideBySide(
	ours: () => unknown,
	theirs: () => unknown,
	budgetMs = 2_500
): { oursMs: number; theirsMs: number } {
	const time = (run: () => unknown, runs: number) =>
		Array.from({ length: runs }, () => {
			const start = performance.now();
			run();
			return performance.now() - start;
		});
	time(ours, 200);
	time(theirs, 5);
	const began = performance.now();
	const oursTook: number[] = [];
	const theirsTook: number[] = [];
	while (
		theirsTook.length < 6 ||
		(theirsTook.length < 300 && performance.now() - began < budgetMs)
	) {
		oursTook.push(...time(ours, 10));
		theirsTook.push(...time(theirs, 2));
	}
	return { oursMs: middle(oursTook), theirsMs: middle(theirsTook) };
}

/** The middle of some numbers; the mean of the two middle ones of an even count. */
export function middle(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
