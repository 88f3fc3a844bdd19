/** What an older question ends with once a newer one has been asked. */
export const OVERTAKEN = Symbol('overtaken');

/**
 * Wraps a question to a server so that answers arriving out of order are told apart: only the newest
 * question gets its answer, all others get `OVERTAKEN`.
 */
export function latest<Q, A>(ask: (question: Q) => Promise<A>) {
	let newest = 0;
	return async (question: Q): Promise<A | typeof OVERTAKEN> => {
		const mine = ++newest;
		const answer = await ask(question);
		return mine === newest ? answer : OVERTAKEN;
	};
}
