import type { Level } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** "7 areas", "3 regions" */
export const countPlaces = (count: number, level: Level, locale: Locale): string =>
	(level === 'region' ? m.coverage_count_regions : m.coverage_count_areas)({ count }, { locale });
