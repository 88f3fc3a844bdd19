import { ALL_AGES } from '../../../src/lib/coverage/ages.ts';
import type { Kind } from '../../../src/lib/coverage/kinds/kind.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';

/** Twelve made-up groups of one category each. */
export const BENCH_CATEGORIES: readonly string[] = Array.from(
	{ length: 12 },
	(_, at) => `help_${at}`
);

/** 48 kinds, 4 tiers by 12 groups, for every age: the size that published figures are given for. */
export const BENCH_KINDS: readonly Kind[] = TIERS.flatMap((tier) =>
	BENCH_CATEGORIES.map((category) => ({
		id: `${tier}:${category}`,
		tier,
		group: category,
		category: null,
		categories: [category],
		ages: ALL_AGES,
		remoteCounts: false
	}))
);
