import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isOverdue, type Finding } from '../../domain/finding/finding.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindAtTier, placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';

/** A finding or a challenge in a region's list. */
export type RegionalLine = {
	reference: string;
	href: string;
	where: string;
	says: Reading;
	note: string;
	late: boolean;
};

/** Whether something is about a region or one of its areas. */
const isOf =
	(region: string, members: readonly string[]) =>
	(one: { region: string | null; area: string | null }): boolean =>
		one.region === region || (one.area !== null && members.includes(one.area));

/** Open findings of a region, the earliest due first. */
export const findingsOf = (
	findings: Iterable<Finding>,
	{ code, members }: { code: string; members: readonly string[] },
	names: CoverageNames,
	today: string,
	locale: Locale
): RegionalLine[] =>
	[...findings]
		.filter((finding) => finding.state === 'open' && isOf(code, members)(finding))
		.sort((one, other) => ((one.due_on ?? '9') < (other.due_on ?? '9') ? -1 : 1))
		.map((finding) => ({
			reference: finding.reference,
			href: `/${locale}/review/findings/${finding.reference}`,
			where: placeName(finding.area ?? finding.region ?? code, names, locale),
			says: read(finding.says, locale),
			note:
				finding.due_on === null
					? m.review_no_due({}, { locale })
					: m.review_due({ date: longDate(finding.due_on, locale) }, { locale }),
			late: isOverdue(finding, today)
		}));

/** Open challenges of a region, the one to be answered first first. */
export const challengesOf = (
	challenges: Iterable<Challenge>,
	{ code, members }: { code: string; members: readonly string[] },
	names: CoverageNames,
	today: string,
	locale: Locale
): RegionalLine[] =>
	[...challenges]
		.filter((challenge) => challenge.state === 'open' && isOf(code, members)(challenge))
		.sort((one, other) => (one.answer_by < other.answer_by ? -1 : 1))
		.map((challenge) => ({
			reference: challenge.reference,
			href: `/${locale}/review/challenges/${challenge.reference}`,
			where: `${placeName(challenge.area ?? challenge.region ?? code, names, locale)}: ${kindAtTier({ ...challenge, category: null }, names, locale)}`,
			says: read(challenge.evidence, locale),
			note: m.review_answer_by({ date: longDate(challenge.answer_by, locale) }, { locale }),
			late: challenge.answer_by < today
		}));
