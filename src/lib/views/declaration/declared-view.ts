import type { Locale } from '../../domain/bilingual/locale.ts';
import { isInDate, type AreaDeclaration } from '../../domain/declaration/declaration.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindAtTier, placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';

/** What was declared for a place, as everybody may read it. */
export type DeclaredLine = {
	text: string;
	until: string;
	evidence: string;
	url: string | null;
};

/** What stewards have declared for a place and is in date, newest first. */
export function declaredView(
	declarations: readonly AreaDeclaration[],
	members: readonly string[],
	names: CoverageNames,
	today: string,
	locale: Locale
): DeclaredLine[] {
	return declarations
		.filter((said) => members.includes(said.area) && isInDate(said, today))
		.toSorted((one, other) => (one.as_at < other.as_at ? 1 : -1))
		.map(({ area, tier, group, says, as_at, expires_on, evidence, evidence_url }) => {
			const kind = kindAtTier({ tier, group, category: null }, names, locale);
			const words = { kind, date: longDate(as_at, locale) };
			const said = (says === 'none' ? m.declare_public_no : m.declare_public_complete)(words, {
				locale
			});
			return {
				text: members.length > 1 ? `${placeName(area, names, locale)}: ${said}` : said,
				until: m.declare_until({ date: longDate(addDays(expires_on, -1), locale) }, { locale }),
				evidence: m.declare_evidence_shown({ evidence }, { locale }),
				url: evidence_url
			};
		});
}
