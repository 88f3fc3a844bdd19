import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

const WORDS: Readonly<Record<string, typeof m.official_kind_postcodes>> = {
	'principal-areas': m.official_kind_principal_areas,
	'principal-areas-drawn': m.official_kind_principal_areas_drawn,
	'health-boards': m.official_kind_health_boards,
	'small-areas': m.official_kind_small_areas,
	'small-area-polygons': m.official_kind_small_area_polygons,
	deprivation: m.official_kind_deprivation,
	'rural-class': m.official_kind_rural_class,
	postcodes: m.official_kind_postcodes,
	figures: m.official_kind_figures
};

/** What a kind of official data is called; its code where a later program loaded it. */
export const kindOfDataWords = (kind: string, locale: Locale): string =>
	WORDS[kind]?.({}, { locale }) ?? kind;
