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
	| { as: 'whole'; most: number }
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
const yesNo = { as: 'yes-no' } as const;

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
	email: { as: 'email' },
	text_number: { as: 'phone' },
	areas: { as: 'words', of: 'area' },
	withheld: yesNo,
	place_en: name,
	place_cy: name,
	address: name,
	town: name,
	postcode: { as: 'postcode' },
	latitude: { as: 'degrees' },
	longitude: { as: 'degrees' },
	features: { as: 'words', of: 'feature' },
	capacity_unit: { as: 'word', of: 'unit' },
	capacity_maximum: { as: 'whole', most: 1_000_000 },
	capacity_available: { as: 'whole', most: 1_000_000 },
	capacity_as_at: { as: 'date' },
	funding_source: name,
	funding_ends_on: { as: 'date' }
} as const satisfies Record<string, CellKind>;

export type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];

/** True when `value` names a column. */
export const isColumn = (value: string): value is ColumnId => Object.hasOwn(COLUMNS, value);

/** Columns that say where a service is: empty in a row whose location is withheld, and never kept. */
export const PLACE_COLUMNS = [
	'place_en',
	'place_cy',
	'address',
	'town',
	'postcode',
	'latitude',
	'longitude'
] as const satisfies readonly ColumnId[];

/** A row's cells by column. What is not there was empty, or its column was left out. */
export type Cells = Partial<Record<ColumnId, string>>;
