import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { UNKNOWN, YES } from '../offers/offers.ts';
import { reachOfServices } from '../reach/reach-of-services.ts';
import { reachingServices } from './reaching.ts';

/** Children by the language of the help that reaches them. The four sum to the children asked for. */
export type WelshReach = {
	/** Some help that reaches them is stated in Welsh. */
	inWelsh: number;
	/** None is stated in Welsh, and of some it is not recorded. */
	notRecorded: number;
	/** All that reaches them is stated not to be in Welsh. */
	notInWelsh: number;
	/** Nothing reaches them for certain. */
	nobody: number;
};

/** The Welsh-language offer of a kind of help over some areas, in children. */
export function welsh(coverage: Coverage, k: number, areas: readonly number[]): WelshReach {
	const { ground, offers } = coverage;
	const { demand, asked, sums } = ground;
	const found: WelshReach = { inWelsh: 0, notRecorded: 0, notInWelsh: 0, nobody: 0 };
	for (const a of areas) {
		const reaching = reachingServices(coverage, k, a);
		const reach = (answer: number | null) =>
			reachOfServices(
				coverage,
				k,
				a,
				answer === null ? reaching : reaching.filter((s) => offers.welsh[s] === answer)
			).ages;
		const [stated, unknown, any] = [reach(YES), reach(UNKNOWN), reach(null)];
		for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
			const at = i - demand.areaStart[a]!;
			const yes = stated[at]!;
			const perhaps = unknown[at]! & ~yes;
			found.inWelsh += childrenAt(sums, i, yes);
			found.notRecorded += childrenAt(sums, i, perhaps);
			found.notInWelsh += childrenAt(sums, i, any[at]! & ~(yes | perhaps));
			found.nobody += childrenAt(sums, i, asked[k]! & ~any[at]!);
		}
	}
	return found;
}
