import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import {
	COLUMN_IDS,
	columnNumber,
	type BaseColumnId,
	type ColumnId
} from '../../domain/import/columns.ts';
import type { ColumnNames } from '../../domain/import/map-columns.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = (inputs: object, options: { locale: Locale }) => string;

const NAMES: Record<BaseColumnId, Say> = {
	service_id: m.import_column_service_id,
	organization: m.import_column_organization,
	name_en: m.import_column_name_en,
	name_cy: m.import_column_name_cy,
	description_en: m.import_column_description_en,
	description_cy: m.import_column_description_cy,
	welsh_checked: m.import_column_welsh_checked,
	url: m.import_column_url,
	status: m.import_column_status,
	categories: m.import_column_categories,
	tiers: m.import_column_tiers,
	tier_reason_en: m.import_column_tier_reason_en,
	tier_reason_cy: m.import_column_tier_reason_cy,
	minimum_age: m.import_column_minimum_age,
	maximum_age: m.import_column_maximum_age,
	age_of: m.import_column_age_of,
	who_for_en: m.import_column_who_for_en,
	who_for_cy: m.import_column_who_for_cy,
	who_not_for_en: m.import_column_who_not_for_en,
	who_not_for_cy: m.import_column_who_not_for_cy,
	languages: m.import_column_languages,
	active_offer: m.import_column_active_offer,
	channels: m.import_column_channels,
	self_referral: m.import_column_self_referral,
	professional_referral: m.import_column_professional_referral,
	consent_needed: m.import_column_consent_needed,
	process_en: m.import_column_process_en,
	process_cy: m.import_column_process_cy,
	referrers: m.import_column_referrers,
	accepting: m.import_column_accepting,
	accepting_as_at: m.import_column_accepting_as_at,
	waiting_weeks: m.import_column_waiting_weeks,
	free: m.import_column_free,
	cost_en: m.import_column_cost_en,
	cost_cy: m.import_column_cost_cy,
	opening: m.import_column_opening,
	opening_note_en: m.import_column_opening_note_en,
	opening_note_cy: m.import_column_opening_note_cy,
	phone: m.import_column_phone,
	email: m.import_column_email,
	text_number: m.import_column_text_number,
	areas: m.import_column_areas,
	withheld: m.import_column_withheld,
	place_en: m.import_column_place_en,
	place_cy: m.import_column_place_cy,
	address: m.import_column_address,
	town: m.import_column_town,
	postcode: m.import_column_postcode,
	latitude: m.import_column_latitude,
	longitude: m.import_column_longitude,
	features: m.import_column_features,
	features_missing: m.import_column_features_missing,
	features_note_en: m.import_column_features_note_en,
	features_note_cy: m.import_column_features_note_cy,
	capacity_unit: m.import_column_capacity_unit,
	capacity_maximum: m.import_column_capacity_maximum,
	capacity_available: m.import_column_capacity_available,
	capacity_as_at: m.import_column_capacity_as_at,
	funding_source: m.import_column_funding_source,
	funding_ends_on: m.import_column_funding_ends_on,
	outcome_measure_en: m.import_column_outcome_measure_en,
	outcome_measure_cy: m.import_column_outcome_measure_cy,
	outcome_n: m.import_column_outcome_n,
	outcome_of: m.import_column_outcome_of,
	outcome_period: m.import_column_outcome_period,
	outcome_source: m.import_column_outcome_source
};

/** What a column is called: the heading of the template. */
export function columnName(column: ColumnId, locale: Locale): string {
	const { base, nth } = columnNumber(column);
	const name = NAMES[base]({}, { locale });
	return nth === 1 ? name : m.import_column_nth({ column: name, number: nth }, { locale });
}

/** What every column is called, in both languages. */
export const columnNames = (): ColumnNames =>
	Object.fromEntries(
		COLUMN_IDS.map((column) => [column, LOCALES.map((locale) => columnName(column, locale))])
	) as unknown as ColumnNames;
