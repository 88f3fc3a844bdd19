import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Values } from '../offer/question.ts';
import { both, chosen, cleanText, one, showBoth, wholeNumber } from '../offer/typed.ts';
import { TIERS } from '../tier/tier.ts';
import { EVIDENCE_LEVELS, numbersProblem, type Claim } from './claim.ts';
import { MOST_CLAIMS, type ExampleDraft } from './example.ts';
import { showPeriod, typedPeriod } from './typed-period.ts';

/** What is wrong with a field; `most` and `said` stand in its sentence. */
export type ExampleProblem =
	| { field: string; code: 'long'; most: number }
	| { field: string; code: 'place'; said: string }
	| { field: string; code: PlainProblem };
export type PlainProblem =
	| 'number'
	| 'pair'
	| 'order'
	| 'small'
	| 'percent'
	| 'period'
	| 'period-order'
	| 'measure'
	| 'source'
	| 'level'
	| 'website'
	| 'postcode'
	| 'email';

/** The long texts, and the most characters of each. */
export const TEXTS = { title: 150, done: 4000, 'for-whom': 1000, needed: 4000 } as const;

/** How many kinds of help the form asks for. */
export const FORM_CATEGORIES = [1, 2, 3] as const;

const CLAIM_TEXTS = { measure: 300, method: 600, source: 300 } as const;

/** The draft as the form shows it. */
export function showExample(draft: ExampleDraft): Values {
	return Object.assign(
		{ tiers: [...draft.tiers], services: [...draft.services] },
		showBoth('title', draft.title),
		showBoth('done', draft.done),
		showBoth('for-whom', draft.for_whom),
		showBoth('needed', draft.needed),
		...FORM_CATEGORIES.map((line) => ({
			[`category-${line}`]: [draft.categories[line - 1] ?? '']
		})),
		...draft.claims.map((claim, at) => showClaim(claim, at + 1))
	);
}

function showClaim(claim: Claim, line: number): Values {
	const shown = (value: number | null) => [value === null ? '' : String(value)];
	return {
		...showBoth(`measure-${line}`, claim.measure),
		[`n-${line}`]: shown(claim.n),
		[`of-${line}`]: shown(claim.of),
		[`percent-${line}`]: shown(claim.percent),
		[`from-${line}`]: [showPeriod(claim.period?.from)],
		[`to-${line}`]: [showPeriod(claim.period?.to)],
		...showBoth(`method-${line}`, claim.method),
		[`level-${line}`]: [claim.level],
		...showBoth(`source-${line}`, claim.source),
		[`url-${line}`]: [claim.source_url ?? '']
	};
}

/** Lines of results that a form shows: those that hold something, and one more. */
export function claimLines(values: Values): number[] {
	const typed = Object.keys(values).flatMap((name) => {
		const [, line] =
			/^(?:measure|method|source)-(\d{1,2})-(?:en|cy)$|^(?:n|of)-(\d{1,2})$/.exec(name) ?? [];
		return line !== undefined && one(values, name) !== '' ? [Number(line)] : [];
	});
	const most = Math.min(MOST_CLAIMS, Math.max(0, ...typed) + 1);
	return Array.from({ length: most }, (_, at) => at + 1);
}

/**
 * What a form says, as far as it can be kept, and what is wrong with it. What is not answered is no
 * problem of a draft: `missingIn` says what it lacks before it can be sent.
 */
export function readExample(
	values: Values,
	known: { categories: ReadonlySet<string>; services: ReadonlySet<string> }
): { draft: ExampleDraft; problems: ExampleProblem[] } {
	const problems: ExampleProblem[] = [];
	const text = (name: string, most: number): Bilingual | null => {
		problems.push(...textProblems(values, name, most));
		return both(values, name);
	};
	const draft: ExampleDraft = {
		title: text('title', TEXTS.title),
		done: text('done', TEXTS.done),
		for_whom: text('for-whom', TEXTS['for-whom']),
		needed: text('needed', TEXTS.needed),
		tiers: chosen(values, 'tiers', TIERS),
		categories: [...new Set(FORM_CATEGORIES.map((line) => one(values, `category-${line}`)))].filter(
			(id) => known.categories.has(id)
		),
		services: [...new Set(values.services ?? [])].filter((id) => known.services.has(id)),
		claims: claimLines(values).flatMap((line) => {
			const read = readClaim(values, line, text);
			problems.push(...read.problems);
			return read.claim ?? [];
		})
	};
	return { draft, problems };
}

function readClaim(
	values: Values,
	line: number,
	text: (name: string, most: number) => Bilingual | null
): { claim: Claim | null; problems: ExampleProblem[] } {
	const problems: ExampleProblem[] = [];
	const wrong = (name: string, code: PlainProblem) =>
		problems.push({ field: `${name}-${line}`, code });
	const measure = text(`measure-${line}`, CLAIM_TEXTS.measure);
	const method = text(`method-${line}`, CLAIM_TEXTS.method);
	const source = text(`source-${line}`, CLAIM_TEXTS.source);
	const n = wholeNumber(one(values, `n-${line}`));
	const of = wholeNumber(one(values, `of-${line}`));
	const percent = share(one(values, `percent-${line}`));
	const from = typedPeriod(one(values, `from-${line}`));
	const to = typedPeriod(one(values, `to-${line}`));
	const level = EVIDENCE_LEVELS.find((known) => known === one(values, `level-${line}`));
	const url = one(values, `url-${line}`) || null;
	const empty = [measure, method, source, url].every((value) => value === null);
	if (empty && [n, of, percent, from, to].every((value) => value === null)) {
		return { claim: null, problems };
	}
	// The first of the two languages' fields stands for both.
	if (measure === null) problems.push({ field: `measure-${line}-en`, code: 'measure' });
	if (source === null) problems.push({ field: `source-${line}-en`, code: 'source' });
	if (level === undefined) wrong('level', 'level');
	if (n === undefined) wrong('n', 'number');
	if (of === undefined || of === 0) wrong('of', 'number');
	if (n !== undefined && of !== undefined && (n === null) !== (of === null)) wrong('n', 'pair');
	const numbers = n != null && of ? numbersProblem(n, of) : null;
	if (numbers) wrong('n', numbers);
	if (percent === undefined) wrong('percent', 'percent');
	if (from === undefined) wrong('from', 'period');
	if (to === undefined) wrong('to', 'period');
	else if (from && to && from > `${to}-99`) wrong('to', 'period-order');
	if (url !== null && !isWebAddress(url)) wrong('url', 'website');
	if (problems.length > 0 || measure === null || source === null || level === undefined) {
		return { claim: null, problems };
	}
	const told = n != null && of != null;
	const ends = from ?? to;
	return {
		claim: {
			measure,
			n: told ? n : null,
			of: told ? of : null,
			// A share stays only where there are no numbers to work it out from.
			percent: told ? null : (percent ?? null),
			period: ends ? { from: from ?? ends, to: to ?? ends } : null,
			method,
			source,
			source_url: url,
			level
		},
		problems
	};
}

const share = (text: string): number | null | undefined => {
	if (text === '') return null;
	const value = /^\d{1,3}([.,]\d)?\s*%?$/.test(text) ? parseFloat(text.replace(',', '.')) : NaN;
	return value <= 100 ? value : undefined;
};

const isWebAddress = (text: string): boolean =>
	text.length <= 500 && /^https?:\/\/[^/\s]+\.\S+$/.test(text) && URL.canParse(text);

const POSTCODE = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/iu;

/** Too long, or naming a house or a person's address: by language, at its own field. */
function textProblems(values: Values, name: string, most: number): ExampleProblem[] {
	return ['en', 'cy'].flatMap((lang): ExampleProblem[] => {
		const field = `${name}-${lang}`;
		const text = cleanText(values[field]?.[0] ?? '');
		if (text.length > most) return [{ field, code: 'long', most }];
		if (POSTCODE.test(text)) return [{ field, code: 'postcode' }];
		return /\S@\S+\.\S/.test(text) ? [{ field, code: 'email' }] : [];
	});
}

/** What a draft lacks before it can be sent, by the field that gives it. */
export type MissingPart = 'title' | 'done' | 'for-whom' | 'needed' | 'tiers' | 'categories';
export const missingIn = (draft: ExampleDraft): MissingPart[] =>
	(
		[
			['title', draft.title],
			['done', draft.done],
			['for-whom', draft.for_whom],
			['needed', draft.needed],
			['tiers', draft.tiers.length || null],
			['categories', draft.categories.length || null]
		] as const
	).flatMap(([part, value]) => (value === null ? [part] : []));
