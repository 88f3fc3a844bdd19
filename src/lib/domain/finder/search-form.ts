import {
	EMPTY_QUERY,
	NO_PLACE,
	parseAge,
	parseQuery,
	type FinderQuery,
	type PlaceOfQuery
} from './query.ts';
import { UNBORN } from '../service/eligibility.ts';

/** What somebody typed into the search form, kept as it was typed. */
export type SearchForm = {
	near: string;
	/** The text that the page put there, and the place it stands for, as an address carries it. */
	placed: string;
	place: string;
	/** The rounded point of "use my location": "53.22,-4.13"; empty otherwise. It wins over `near`. */
	at: string;
	/** What was picked after being asked: an authority's code or a place's full name; else empty. */
	chosen: string;
	ages: string;
	/** A category id, or "group." and a group id; empty for any kind. */
	need: string;
	welsh: boolean;
	/** The other filters of the search that is being changed, as an address carries them. */
	keep: string;
	/** The page that is to answer: the list and map, or the ladder. */
	then: AnswerPage;
};

/** The pages that answer a search, by the last part of their address. */
export const ANSWER_PAGES = ['find', 'ladder', 'embed/find'] as const;
export type AnswerPage = (typeof ANSWER_PAGES)[number];

/** A field of the form that could not be understood. */
export type SearchFormProblem = 'ages';

/** Longest text that a field may hold; more is cut off, since no place or family needs it. */
const LONGEST = 200;

/** Reads the form. Several `age` or `category` fields are taken together. */
export function readSearchForm(data: FormData): SearchForm {
	const text = (name: string) =>
		data
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.join(',')
			.slice(0, LONGEST);
	const near = text('near').trim();
	// A choice answers the question that was asked. Another text in the field is another question.
	const answered = !data.has('asked') || text('asked').trim() === near;
	return {
		near,
		placed: text('placed').trim(),
		place: text('place'),
		at: text('at').trim(),
		chosen: answered ? text('chosen').trim() : '',
		ages: text('age').trim(),
		need: text('category').trim(),
		welsh: text('welsh') !== '',
		keep: text('keep').slice(0, LONGEST),
		then: ANSWER_PAGES.find((page) => page === text('then')) ?? 'find'
	};
}

/** Words for a baby on the way, in both languages. */
const UNBORN_WORDS =
	/\b(unborn|pregnan(?:t|cy)|expecting|[bf]eichiog(?:rwydd)?|heb\s+(?:(?:ei|eu)\s+)?g?eni)\b/gi;

/** Ages as people write them: "unborn, 2 and 7", "heb ei eni, 2 a 7". Null when a word is no age. */
export function parseAges(text: string): number[] | null {
	const words = text
		.replace(UNBORN_WORDS, String(UNBORN))
		// "18 months", "6 mis": whole years are what the record knows.
		.replace(/(\d{1,2})\s*(?:months?|mis)\b/gi, (_, months) =>
			String(Math.floor(Number(months) / 12))
		)
		.replace(/\b(?:years?|old|oed|blwydd|mlwydd|flwydd)\b/gi, ' ')
		.split(/[\s,;&+]+|\b(?:and|a|ac)\b/i)
		.filter((word): word is string => word !== undefined && word !== '');
	const ages = words.map((word) => parseAge(word));
	return ages.every((age) => age !== null) ? ages : null;
}

/** The query that a form asks for, but for its place; or the field that is not understood. */
export function queryOfForm(
	form: SearchForm
): { query: FinderQuery; problem: null } | { query: null; problem: SearchFormProblem } {
	const ages = parseAges(form.ages);
	if (ages === null) return { query: null, problem: 'ages' };
	const kept = parseQuery(new URLSearchParams(form.keep));
	const needs = form.need.split(',').filter((need) => need !== '');
	return {
		problem: null,
		query: {
			...EMPTY_QUERY,
			...kept,
			...NO_PLACE,
			more: [],
			ages: [...new Set(ages)].sort((a, b) => a - b),
			groups: needs.filter((need) => need.startsWith('group.')).map((need) => need.slice(6)),
			categories: needs.filter((need) => !need.startsWith('group.')),
			welsh: form.welsh
		}
	};
}

/**
 * The place of the search that is being changed, while its text is the one that the page wrote: whoever
 * changes an age has not moved. Null where another place is meant.
 */
export function keptPlace(form: SearchForm): PlaceOfQuery | null {
	if (form.chosen !== '' || form.near === '' || form.near !== form.placed) return null;
	const { near, at, unit, area } = parseQuery(new URLSearchParams(form.place));
	return area === null ? null : { near, at, unit, area };
}

/** The text to resolve and the authority chosen, from what was typed and what was picked. */
export function placeOfForm(form: SearchForm): { text: string; chosenArea: string | undefined } {
	const isArea = /^W06\d{6}$/.test(form.chosen);
	return {
		text: form.chosen !== '' && !isArea ? form.chosen : form.near,
		chosenArea: isArea ? form.chosen : undefined
	};
}
