import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Finding } from '../../domain/finding/finding.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { WALES } from '../../coverage/matrix.ts';
import { kindName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { findingRow, noteRole, type FindingRow } from './finding-words.ts';

/** A finding on its own page. */
export type FindingView = FindingRow & {
	title: string;
	tier: string | null;
	kind: string | null;
	evidence: Reading;
	evidenceUrl: string | null;
	decision: Reading | null;
	closing: Reading | null;
	published: string | null;
	notes: { by: string; says: Reading }[];
	/** The page of coverage that shows the same. */
	coverage: string;
	/** Whether it has all that a public one needs. */
	decided: boolean;
};

/** Composes the page. */
export function findingView(
	finding: Finding,
	names: CoverageNames,
	today: string,
	locale: Locale
): FindingView {
	const { area, region, tier, group, category, decision, closing, notes, published_on } = finding;
	const asked = new URLSearchParams();
	if (tier !== null) asked.set('tier', tier);
	if (tier !== null && group !== null) asked.set('kind', group);
	const search = asked.size > 0 ? `?${asked}` : '';
	return {
		...findingRow(finding, names, today, locale),
		title: m.findings_page_title({ reference: finding.reference }, { locale }),
		tier: tier && tierName(tier, names, locale),
		kind: group && kindName({ group, category }, names, locale),
		evidence: read(finding.evidence, locale),
		evidenceUrl: finding.evidence_url,
		decision: decision && read(decision, locale),
		closing: closing && read(closing, locale),
		published:
			published_on && m.findings_published_on({ date: longDate(published_on, locale) }, { locale }),
		notes: notes.map(({ on, role, says }) => ({
			by: m.findings_note_by(
				{ date: longDate(on, locale), role: noteRole(role, locale) },
				{ locale }
			),
			says: read(says, locale)
		})),
		coverage: `/${locale}/coverage/${area ?? region ?? WALES}${search}`,
		decided: decision !== null && finding.owner !== null && finding.due_on !== null
	};
}
