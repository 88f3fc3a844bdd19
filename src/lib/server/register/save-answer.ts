import { createHash } from 'node:crypto';
import { namesHouse } from '../../domain/offer/flagged.ts';
import type { OfferDraft } from '../../domain/offer/offer.ts';
import type { Given, Problem, Question, Values } from '../../domain/offer/question.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { readProposal, saveProposal, type Proposal } from './proposals.ts';

/** How often a saving that somebody else's came before is tried again. */
const TRIES = 5;

/** What became of an answer. `conflict`: somebody else answered the same question in between. */
export type Saved =
	| { outcome: 'saved'; draft: OfferDraft }
	| { outcome: 'problems'; problems: Problem[]; draft: OfferDraft }
	| { outcome: 'conflict'; theirs: Record<string, string[]>; draft: OfferDraft }
	| { outcome: 'gone' }
	| { outcome: 'not-open'; state: Proposal['state'] };

/** A short mark of what a form showed: says whether it is still what the draft says. */
export const markOf = (shown: Readonly<Record<string, readonly string[]>>): string =>
	createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);

/**
 * Puts one answer on top of the draft as it is now. Answers of other people to other questions are
 * kept; to the same question they are shown to whoever comes second. Going back in a browser and
 * answering one's own question again is no conflict.
 */
export async function saveAnswer(
	who: { client: ApiClient; accountId: string },
	id: string,
	{ question, values, seen }: { question: Question; values: Values; seen: string },
	given: Given,
	places: Parameters<typeof namesHouse>[1]
): Promise<Saved> {
	for (let tried = 1; ; tried++) {
		const proposal = await readProposal(who.client, id);
		if (!proposal?.may_write) return { outcome: 'gone' };
		const { document: draft, state } = proposal;
		if (state !== 'draft' && state !== 'returned') return { outcome: 'not-open', state };
		const theirs = question.show(draft);
		const by = proposal.answered_by[question.id];
		if (markOf(theirs) !== seen && by !== undefined && by !== who.accountId) {
			return { outcome: 'conflict', theirs, draft };
		}
		const answer = question.read(values, draft, given);
		if (!answer.ok) return { outcome: 'problems', problems: answer.problems, draft };
		const answered = [...new Set([...draft.answered, question.id])];
		const next = { ...draft, ...answer.change, answered };
		// A postcode in the words of a withheld offer is refused while it is being written.
		const house = namesHouse({ ...draft, ...answer.change }, places);
		if (house !== null && question.parts.length > 0) {
			const field = Object.keys(values).find((name) => values[name]?.[0]?.includes(house));
			if (field) {
				const problem: Problem = { field, code: 'names-place', place: house };
				return { outcome: 'problems', problems: [problem], draft };
			}
		}
		const saved = await saveProposal(who.client, proposal, next, question.id);
		if (saved.ok) return { outcome: 'saved', draft: next };
		if (saved.error !== 'changed' || tried === TRIES) {
			return saved.error === 'not_open' ? { outcome: 'not-open', state } : { outcome: 'gone' };
		}
	}
}
