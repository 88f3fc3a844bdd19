import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a file that is taken away says of its licence: with official data, whom that is from. */
export const licenceWords = (official: boolean, locale: Locale): string =>
	(official ? m.official_attribution : m.trust_about_sources_ogl)({}, { locale });
