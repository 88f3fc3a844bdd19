import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { isOverdue, type Finding, type FindingOwner } from '../../domain/finding/finding.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindName, placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';

/** How a finding stands, as a reader asks: what is open past its day is overdue. */
export const STANDINGS = ['draft', 'open', 'overdue', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How it stands on a day. */
export const standingOf = (finding: Finding, today: string): Standing =>
	isOverdue(finding, today) ? 'overdue' : finding.state;

/** That in a word. */
export const standingWord = (standing: Standing, locale: Locale): string =>
	({
		draft: m.findings_state_draft,
		open: m.findings_state_open,
		overdue: m.findings_state_overdue,
		closed: m.findings_state_closed
	})[standing]({}, { locale });

const OWNERS: Record<FindingOwner, typeof m.findings_owner_third_sector> = {
	'delivery group': m.findings_owner_delivery_group,
	'welsh government': m.findings_owner_welsh_government,
	'regional partnership board': m.findings_owner_regional_partnership_board,
	'local authority': m.findings_owner_local_authority,
	'health board': m.findings_owner_health_board,
	'third sector': m.findings_owner_third_sector
};

/** Who does what was decided. */
export const ownerWord = (owner: FindingOwner, locale: Locale): string =>
	OWNERS[owner]({}, { locale });

/** The name of the place it is about. */
export const findingPlace = (
	{ area, region }: Pick<Finding, 'area' | 'region'>,
	names: CoverageNames,
	locale: Locale
): string => {
	const code = area ?? region;
	return code === null ? m.findings_wales({}, { locale }) : placeName(code, names, locale);
};

/** The kind of help and the tier it is about: "Parental advocacy, targeted". */
export function findingSubject(
	{ tier, group, category }: Pick<Finding, 'tier' | 'group' | 'category'>,
	names: CoverageNames,
	locale: Locale
): string {
	const kind = group === null ? null : kindName({ group, category }, names, locale);
	const at = tier === null ? null : tierName(tier, names, locale);
	if (kind === null) return at ?? m.findings_no_kind({}, { locale });
	return at === null
		? kind
		: m.state_kind_at_tier({ kind, tier: at.toLocaleLowerCase(locale) }, { locale });
}

/** By when it is to be done, how late it is, or when it was closed. */
export function dueWords(finding: Finding, today: string, locale: Locale): string | null {
	const { state, due_on, closed_on } = finding;
	if (state === 'closed' && closed_on !== null) {
		return m.findings_closed_on({ date: longDate(closed_on, locale) }, { locale });
	}
	if (due_on === null) return null;
	const date = longDate(due_on, locale);
	return isOverdue(finding, today)
		? m.findings_overdue_by({ date, count: daysBetween(due_on, today) }, { locale })
		: m.findings_by({ date }, { locale });
}

/** In which role a note was written. */
export const noteRole = (role: string, locale: Locale): string =>
	(role === 'administrator' ? m.findings_role_administrator : m.findings_role_national_reviewer)(
		{},
		{ locale }
	);

/** A finding in a list. */
export type FindingRow = {
	reference: string;
	href: string;
	place: string;
	subject: string;
	says: Reading;
	standing: { id: Standing; word: string };
	owner: string | null;
	due: string | null;
};

/** A finding as a list shows it: on its own page, a region's page, in a report. */
export function findingRow(
	finding: Finding,
	names: CoverageNames,
	today: string,
	locale: Locale
): FindingRow {
	const standing = standingOf(finding, today);
	return {
		reference: finding.reference,
		href: `/${locale}/review/findings/${finding.reference}`,
		place: findingPlace(finding, names, locale),
		subject: findingSubject(finding, names, locale),
		says: read(finding.says, locale),
		standing: { id: standing, word: standingWord(standing, locale) },
		owner: finding.owner && ownerWord(finding.owner, locale),
		due: dueWords(finding, today, locale)
	};
}
