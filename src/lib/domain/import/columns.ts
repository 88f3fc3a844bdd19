/**
 * The columns of an import, in the order of the template. Headers and words are said in both languages
 * elsewhere (views/import): here stands what a cell holds.
 */

/** Lists of words a cell may choose from. */
export const WORD_LISTS = [
	'yes_no',
	'status',
	'category',
	'tier',
	'age_of',
	'language',
	'active_offer',
	'channel',
	'referrer',
	'accepting',
	'feature',
	'unit',
	'area'
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** What a cell holds. `word` is one word of a list, `words` are several. */
export type CellKind =
	| { as: 'text'; longest: number }
	| { as: 'word' | 'words'; of: WordList }
	| { as: 'whole'; most: number; least?: number }
	| {
			as:
				| 'id'
				| 'yes-no'
				| 'age'
				| 'date'
				| 'url'
				| 'phone'
				| 'email'
				| 'postcode'
				| 'degrees'
				| 'hours';
	  };

const name = { as: 'text', longest: 200 } as const;
const text = { as: 'text', longest: 2000 } as const;
const note = { as: 'text', longest: 500 } as const;
const yesNo = { as: 'yes-no' } as const;
const degrees = { as: 'degrees' } as const;
const postcode = { as: 'postcode' } as const;
const date = { as: 'date' } as const;
/** An outcome's numbers: how many, of how many. */
const some = { as: 'whole', most: 1_000_000 } as const;
const all = { as: 'whole', most: 1_000_000, least: 1 } as const;
const measure = { as: 'text', longest: 300 } as const;
const period = { as: 'text', longest: 100 } as const;

export const COLUMNS = {
	service_id: { as: 'id' },
	organization: name,
	name_en: name,
	name_cy: name,
	description_en: text,
	description_cy: text,
	welsh_checked: yesNo,
	url: { as: 'url' },
	status: { as: 'word', of: 'status' },
	categories: { as: 'words', of: 'category' },
	tiers: { as: 'words', of: 'tier' },
	tier_reason_en: text,
	tier_reason_cy: text,
	minimum_age: { as: 'age' },
	maximum_age: { as: 'age' },
	age_of: { as: 'word', of: 'age_of' },
	who_for_en: text,
	who_for_cy: text,
	who_not_for_en: text,
	who_not_for_cy: text,
	languages: { as: 'words', of: 'language' },
	active_offer: { as: 'word', of: 'active_offer' },
	channels: { as: 'words', of: 'channel' },
	self_referral: yesNo,
	professional_referral: yesNo,
	consent_needed: yesNo,
	process_en: text,
	process_cy: text,
	referrers: { as: 'words', of: 'referrer' },
	accepting: { as: 'word', of: 'accepting' },
	accepting_as_at: { as: 'date' },
	waiting_weeks: { as: 'whole', most: 520 },
	free: yesNo,
	cost_en: text,
	cost_cy: text,
	opening: { as: 'hours' },
	opening_note_en: text,
	opening_note_cy: text,
	phone: { as: 'phone' },
	phone_2: { as: 'phone' },
	email: { as: 'email' },
	text_number: { as: 'phone' },
	areas: { as: 'words', of: 'area' },
	withheld: yesNo,
	place_en: name,
	place_cy: name,
	address: name,
	town: name,
	postcode,
	latitude: degrees,
	longitude: degrees,
	place_en_2: name,
	place_cy_2: name,
	address_2: name,
	town_2: name,
	postcode_2: postcode,
	latitude_2: degrees,
	longitude_2: degrees,
	place_en_3: name,
	place_cy_3: name,
	address_3: name,
	town_3: name,
	postcode_3: postcode,
	latitude_3: degrees,
	longitude_3: degrees,
	features: { as: 'words', of: 'feature' },
	features_missing: { as: 'words', of: 'feature' },
	features_note_en: note,
	features_note_cy: note,
	capacity_unit: { as: 'word', of: 'unit' },
	capacity_maximum: some,
	capacity_available: some,
	capacity_as_at: date,
	funding_source: name,
	funding_ends_on: date,
	funding_source_2: name,
	funding_ends_on_2: date,
	outcome_measure_en: measure,
	outcome_measure_cy: measure,
	outcome_n: some,
	outcome_of: all,
	outcome_period: period,
	outcome_source: measure,
	outcome_measure_en_2: measure,
	outcome_measure_cy_2: measure,
	outcome_n_2: some,
	outcome_of_2: all,
	outcome_period_2: period,
	outcome_source_2: measure
} as const satisfies Record<string, CellKind>;

export type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];

/** What a new service cannot be without; `either` needs one of the two, `area` only a list for an area. */
export const NEEDED: { readonly [column in ColumnId]?: 'always' | 'either' | 'area' } = {
	organization: 'area',
	name_en: 'either',
	name_cy: 'either',
	categories: 'always',
	tiers: 'always'
};

/** True when `value` names a column. */
export const isColumn = (value: string): value is ColumnId => Object.hasOwn(COLUMNS, value);

/** Columns that come again with a number: a second place, a third, a second funder. */
export const NUMBERS = [2, 3] as const;
type Numbered = Extract<ColumnId, `${string}_${(typeof NUMBERS)[number]}`>;
export type BaseColumnId = Exclude<ColumnId, Numbered>;

/** The column of which this is the first, second or third. */
export function columnNumber(column: ColumnId): { base: BaseColumnId; nth: number } {
	const [, base, nth] = /^(.+)_([23])$/.exec(column) ?? [];
	return { base: (base ?? column) as BaseColumnId, nth: Number(nth ?? 1) };
}

/** The same column for the first, second or third of what it tells. */
export const nthColumn = (base: BaseColumnId, nth: number): ColumnId =>
	(nth === 1 ? base : `${base}_${nth}`) as ColumnId;

/** What a row says of one place. */
export const PLACE_PARTS = [
	'place_en',
	'place_cy',
	'address',
	'town',
	'postcode',
	'latitude',
	'longitude'
] as const satisfies readonly BaseColumnId[];

/** Columns that say where a service is: empty in a row whose location is withheld, and never kept. */
export const PLACE_COLUMNS: readonly ColumnId[] = [1, ...NUMBERS].flatMap((nth) =>
	PLACE_PARTS.map((part) => nthColumn(part, nth))
);

/** A row's cells by column. What is not there was empty, or its column was left out. */
export type Cells = Partial<Record<ColumnId, string>>;
