import type { Locale } from '../../domain/bilingual/locale.ts';
import { batchLine, type BatchFacts } from '../import/batch-words.ts';
import { refusalWords } from '../import/refusal-words.ts';

/** What the dashboard needs to know of a list from a file. */
export type ListFacts = BatchFacts & {
	organization_id: string | null;
	finished_at: string | null;
	decision_reason: string | null;
};

/** How long a list that was sent back is shown: its rows are kept that long. */
const SHOWN_MS = 30 * 86_400_000;

/** Lists of an organisation that were sent back and that it has sent none after, newest first. */
export function returnedLists(
	lists: readonly ListFacts[],
	organization: string,
	{ now, locale }: { now: number; locale: Locale }
) {
	const own = lists
		.filter(({ organization_id: id }) => id === organization)
		.sort((a, b) => b.created_at.localeCompare(a.created_at));
	const sentSince = own.findIndex(
		({ state }) => !['refused', 'checking', 'checked'].includes(state)
	);
	return own
		.slice(0, sentSince < 0 ? undefined : sentSince)
		.filter(
			({ state, finished_at: at }) => state === 'refused' && at && now - Date.parse(at) < SHOWN_MS
		)
		.map((list) => ({
			...batchLine(list, locale),
			reason:
				list.decision_reason && refusalWords(list.decision_reason, locale, list.decision_reason)
		}));
}
export type ReturnedList = ReturnType<typeof returnedLists>[number];
