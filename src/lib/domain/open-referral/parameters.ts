import type { Locale } from '../bilingual/locale.ts';
import { isLocale } from '../bilingual/locale.ts';
import { foldKey, foldWords } from '../place/folding.ts';
import { parsePostcode } from '../place/postcode.ts';
import { DAYS, type Day } from './days.ts';

/** The lists of the feed. */
export const LISTS = [
	'services',
	'service_at_locations',
	'organizations',
	'taxonomies',
	'taxonomy_terms'
] as const;
export type ListKind = (typeof LISTS)[number];

const PAGING = ['page', 'per_page', 'after', 'format', 'lang', 'search'] as const;
const OF_SERVICES = [
	'taxonomy_term_id',
	'taxonomy_id',
	'organization_id',
	'modified_after',
	'minimum_age',
	'maximum_age',
	'day',
	'start_time',
	'end_time',
	'postcode',
	'proximity',
	'confirmed',
	'full'
] as const;

/** Which parameters a list understands. Others are left unread, as the standard's other servers do. */
export const PARAMETERS = {
	services: [...PAGING, ...OF_SERVICES, 'minimal'],
	service_at_locations: [...PAGING, ...OF_SERVICES],
	organizations: [...PAGING, 'full', 'full_service'],
	taxonomies: [...PAGING, 'full'],
	taxonomy_terms: [...PAGING, 'taxonomy_id', 'parent_id', 'top_only']
} as const satisfies Record<ListKind, readonly string[]>;
export type Parameter = (typeof PARAMETERS)[ListKind][number];

/** What a list may be asked for at most. */
export const MOST = {
	perPage: 100,
	minimal: 10_000,
	page: 1_000_000,
	age: 120,
	search: 200
} as const;
export const USUAL_PER_PAGE = 20;

/** What a list was asked for. */
export type Asked = {
	page: number;
	perPage: number;
	/** The id after which the page begins; wins over counting pages when the record changes meanwhile. */
	after: string | null;
	format: 'json' | 'ndjson';
	lang: Locale | null;
	search: readonly string[];
	terms: readonly string[];
	taxonomy: string | null;
	organization: string | null;
	parent: string | null;
	topOnly: boolean;
	/** A calendar day: the record counts days, so an earlier hour of the same day is not told apart. */
	modifiedAfter: string | null;
	minimumAge: number | null;
	maximumAge: number | null;
	day: Day | null;
	startTime: string | null;
	endTime: string | null;
	/** As it was given; lives no longer than the answer. */
	postcode: string | null;
	proximity: number | null;
	confirmed: boolean;
	full: boolean;
	fullService: boolean;
	minimal: boolean;
};

/** What is wrong with a parameter. The values themselves are never repeated. */
export type Problem = {
	parameter: Parameter;
	code:
		| 'number'
		| 'boolean'
		| 'date'
		| 'day'
		| 'time'
		| 'id'
		| 'postcode'
		| 'no-point'
		| 'needs-postcode'
		| 'format'
		| 'language'
		| 'too-long'
		| 'page-or-after'
		| 'twice';
	least?: number;
	most?: number;
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads what a list is asked for. Empty values count as not given. */
export function readParameters(
	kind: ListKind,
	given: URLSearchParams
): { asked: Asked } | { problems: Problem[] } {
	const problems: Problem[] = [];
	const known: readonly string[] = PARAMETERS[kind];
	const all = (name: Parameter) =>
		known.includes(name) ? given.getAll(name).filter((value) => value.trim() !== '') : [];
	const read = <T>(
		name: Parameter,
		parse: (text: string) => T | undefined,
		wrong: Omit<Problem, 'parameter'>
	): T | null => {
		const [text, more] = all(name);
		if (text === undefined) return null;
		const value = more === undefined ? parse(text.trim()) : undefined;
		if (value === undefined) {
			problems.push({ parameter: name, ...(more === undefined ? wrong : { code: 'twice' }) });
		}
		return value ?? null;
	};
	const whole = (name: Parameter, least: number, most: number) =>
		read(
			name,
			(text) => (/^\d{1,9}$/.test(text) && +text >= least && +text <= most ? +text : undefined),
			{ code: 'number', least, most }
		);
	const flag = (name: Parameter) =>
		read(
			name,
			(text) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
			{
				code: 'boolean'
			}
		) ?? false;
	const id = (name: Parameter) =>
		read(name, (text) => (UUID.test(text) ? text.toLowerCase() : undefined), { code: 'id' });
	const time = (name: Parameter) =>
		read(name, (text) => (TIME.test(text) ? text.padEnd(8, ':00') : undefined), { code: 'time' });

	const minimal = flag('minimal');
	const after = id('after');
	const page = whole('page', 1, MOST.page);
	if (after !== null && page !== null) problems.push({ parameter: 'after', code: 'page-or-after' });
	const terms = all('taxonomy_term_id').flatMap((value) => value.split(','));
	if (!terms.every((term) => UUID.test(term.trim()))) {
		problems.push({ parameter: 'taxonomy_term_id', code: 'id' });
	}
	const postcode = read('postcode', asPostcode, { code: 'postcode' });
	const proximity = whole('proximity', 0, 1_000_000);
	if (proximity !== null && all('postcode').length === 0) {
		problems.push({ parameter: 'proximity', code: 'needs-postcode' });
	}
	const most = minimal ? MOST.minimal : MOST.perPage;
	const asked: Asked = {
		page: page ?? 1,
		perPage: whole('per_page', 1, most) ?? (minimal ? MOST.minimal : USUAL_PER_PAGE),
		after,
		format: read('format', oneOf(['json', 'ndjson']), { code: 'format' }) ?? 'json',
		lang: read('lang', (text) => (isLocale(text) ? text : undefined), { code: 'language' }),
		search:
			read('search', (text) => (text.length <= MOST.search ? foldWords(text) : undefined), {
				code: 'too-long',
				most: MOST.search
			}) ?? [],
		terms: terms.map((term) => term.trim().toLowerCase()),
		taxonomy: id('taxonomy_id'),
		organization: id('organization_id'),
		parent: id('parent_id'),
		topOnly: flag('top_only'),
		modifiedAfter: read('modified_after', asDay, { code: 'date' }),
		minimumAge: whole('minimum_age', 0, MOST.age),
		maximumAge: whole('maximum_age', 0, MOST.age),
		day: read('day', (text) => DAYS.get(foldKey(text)), { code: 'day' }),
		startTime: time('start_time'),
		endTime: time('end_time'),
		postcode,
		proximity,
		confirmed: flag('confirmed'),
		full: flag('full'),
		fullService: flag('full_service'),
		minimal
	};
	return problems.length > 0 ? { problems } : { asked };
}

const oneOf =
	<T extends string>(values: readonly T[]) =>
	(text: string): T | undefined =>
		values.find((value) => value === text.toLowerCase());

function asPostcode(text: string): string | undefined {
	const { kind } = parsePostcode(text);
	return kind === 'full' || kind === 'outward' ? text : undefined;
}

/** The day an instant falls on (UTC), or undefined where no such day exists. */
function asDay(text: string): string | undefined {
	// A plus in an address arrives as a space.
	const instant = text.replace(/ (\d{2}:?\d{2})$/, '+$1');
	if (!INSTANT.test(instant)) return undefined;
	const read = new Date(instant.length === 10 ? `${instant}T00:00:00Z` : instant);
	if (Number.isNaN(read.getTime())) return undefined;
	const day = read.toISOString().slice(0, 10);
	return instant.length === 10 && day !== instant ? undefined : day;
}
