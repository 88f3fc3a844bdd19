import { setImmediate } from 'node:timers/promises';
import type { Change } from '../../coverage/what-if/change.ts';
import {
	robustnessDraws,
	type Robustness,
	type RobustnessOf
} from '../../coverage/ranking/robustness.ts';

/** How many draws are made before others get their turn: about ten milliseconds. */
const AT_A_TIME = 10;

/** How many questions' answers are kept. */
const KEPT = 30;

/**
 * Works out how robust ranks are, a few draws at a time, so that other pages are answered in between;
 * keeps the answers of the last questions. For one snapshot: a new one begins anew.
 */
export function keepRobustness(): (
	of: RobustnessOf,
	changes: readonly Change[]
) => Promise<Robustness> {
	const kept = new Map<string, Promise<Robustness>>();
	return (of, changes) => {
		const { filters, assumptions, today } = of.coverage.question;
		const key = JSON.stringify({ filters, assumptions, today, need: of.need, changes });
		const found = kept.get(key);
		if (found) return found;
		const made = inTurns(of);
		kept.set(key, made);
		const [oldest] = kept.keys();
		if (kept.size > KEPT) kept.delete(oldest!);
		return made;
	};
}

async function inTurns(of: RobustnessOf): Promise<Robustness> {
	const draws = robustnessDraws(of);
	for (let made = 1; ; made++) {
		const { done, value } = draws.next();
		if (done) return value;
		if (made % AT_A_TIME === 0) await setImmediate();
	}
}
