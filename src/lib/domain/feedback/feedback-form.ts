import { tellsWho, type Telling } from './tells-who.ts';

/** Most characters of each answer. */
export const FEEDBACK_LENGTH = 1_000;

/** The form as it was typed: kept on an error, word for word. */
export type FeedbackForm = {
	helped: string;
	better: string;
	consent: boolean;
	/** "I looked again, and nobody can be recognised." */
	looked: boolean;
};
export type FeedbackField = 'helped' | 'better' | 'consent' | 'looked';

/** Why a field can not be taken. `name` may be sent after all by whoever looked again. */
export type FeedbackProblem =
	| 'nothing'
	| 'too-long'
	| 'no-consent'
	| { tells: Exclude<Telling['kind'], 'name'> }
	| { tells: 'name'; found: readonly string[] };

/** What is stored: null where nothing was said. */
export type FeedbackWords = { helped: string | null; better: string | null };

/** Reads a posted form. What was typed stays as it is, cut where no honest form is as long. */
export function readFeedbackForm(data: FormData): FeedbackForm {
	const text = (name: string) => {
		const value = data.get(name);
		// Browsers count a line's end as one character and send two.
		return typeof value === 'string' ? value.slice(0, 5_000).replaceAll('\r\n', '\n') : '';
	};
	return {
		helped: text('helped'),
		better: text('better'),
		consent: data.get('consent') === 'yes',
		looked: data.get('looked') === 'yes'
	};
}

/** The words of a form, or what is wrong with it field by field, in the order of the form. */
export function wordsOfForm(
	form: FeedbackForm
): { words: FeedbackWords } | { problems: [FeedbackField, FeedbackProblem][] } {
	const words = { helped: form.helped.trim() || null, better: form.better.trim() || null };
	const problems: [FeedbackField, FeedbackProblem][] = [];
	if (words.helped === null && words.better === null) problems.push(['helped', 'nothing']);
	for (const field of ['helped', 'better'] as const) {
		const text = words[field];
		if (text === null) continue;
		if ([...text].length > FEEDBACK_LENGTH) problems.push([field, 'too-long']);
		const tellings = tellsWho(text);
		const sure = tellings.find(({ kind }) => kind !== 'name');
		const names = tellings.filter(({ kind }) => kind === 'name').map(({ found }) => found);
		if (sure) problems.push([field, { tells: sure.kind as Exclude<Telling['kind'], 'name'> }]);
		else if (names.length > 0 && !form.looked) {
			problems.push([field, { tells: 'name', found: names }]);
		}
	}
	if (!form.consent) problems.push(['consent', 'no-consent']);
	return problems.length > 0 ? { problems } : { words };
}
