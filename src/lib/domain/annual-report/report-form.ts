import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Values } from '../offer/question.ts';
import { both, one } from '../offer/typed.ts';

/** The choice of a snapshot that is yet to be taken, and of none. */
export const NOW = 'now';
export const NONE = 'none';

/** The longest text of a correction, in each language. */
export const LONGEST_CHANGES = 1_000;

/** What a reviewer asks for. */
export type ReportWish = {
	/** Code of a region; null for all of Wales. */
	region: string | null;
	from: string | null;
	/** Null for a snapshot that is taken for it. */
	to: string | null;
	changes: Bilingual | null;
};

export type ReportProblem = {
	field: 'to' | 'from' | 'changes-en';
	code: 'to' | 'order' | 'changes' | 'long';
};

/**
 * Reads the form of a report.
 * @param snapshots ids, the oldest first
 * @param correcting whether it is the next version of a report, which says what changed
 */
export function readReportForm(
	values: Values,
	snapshots: readonly string[],
	correcting: boolean
): { wish: ReportWish } | { problems: ReportProblem[] } {
	const [region, to, from] = [one(values, 'region'), one(values, 'to'), one(values, 'from')];
	const ends = to === NOW ? snapshots.length : snapshots.indexOf(to);
	const begins = from === NONE || from === '' ? -1 : snapshots.indexOf(from);
	const changes = correcting ? both(values, 'changes') : null;
	const problems: ReportProblem[] = [];
	if (ends < 0) problems.push({ field: 'to', code: 'to' });
	else if (begins >= ends) problems.push({ field: 'from', code: 'order' });
	if (correcting && changes === null) problems.push({ field: 'changes-en', code: 'changes' });
	else if ([changes?.en, changes?.cy].some((text) => (text?.length ?? 0) > LONGEST_CHANGES)) {
		problems.push({ field: 'changes-en', code: 'long' });
	}
	if (problems.length > 0) return { problems };
	return {
		wish: {
			region: region === '' || region === 'wales' ? null : region,
			from: begins < 0 ? null : from,
			to: to === NOW ? null : to,
			changes
		}
	};
}
