import type { Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { chosen } from '../typed.ts';

/** Kinds of help; the first in the record's order is the one the service is filed under. */
export const kindsQuestion: Question = {
	id: 'kinds',
	section: 'what',
	parts: ['categories'],
	needed: true,
	known: (draft) => (draft.categories?.length ?? 0) > 0,
	show: (draft) => ({ kinds: draft.categories ?? [] }),
	read(values, draft, given) {
		const kinds = chosen(values, 'kinds', given.categories);
		if (kinds.length === 0) return refused({ field: 'kinds', code: 'kinds' });
		// What it was filed under first stays first.
		const [main] = draft.categories ?? [];
		const categories =
			main && kinds.includes(main) ? [main, ...kinds.filter((kind) => kind !== main)] : kinds;
		return settled({ categories });
	}
};
