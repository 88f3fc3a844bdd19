import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { inWords } from '../words/lists.ts';
import { challengeRow, type ChallengeRow } from './challenge-words.ts';

/** A challenge on its own page. */
export type ChallengeView = ChallengeRow & {
	title: string;
	made: string;
	evidenceUrl: string | null;
	open: boolean;
	answerText: Reading | null;
	/** The service that changed; `href` null when it left the record. */
	service: { name: Reading; href: string } | 'gone' | null;
	ended: string | null;
	/** The gap on the pages of coverage. */
	gap: string;
	/** The form of a finding about the same. */
	finding: string;
};

/** Composes the page. */
export function challengeView(
	challenge: Challenge,
	services: ReadonlyMap<string, Service>,
	names: CoverageNames,
	today: string,
	locale: Locale
): ChallengeView {
	const { area, region, tier, group, made_on, made_role, service, ended_areas } = challenge;
	const code = area ?? region ?? '';
	const changed = service === null ? null : (services.get(service) ?? 'gone');
	const made = made_role === 'steward' ? m.challenges_made_steward : m.challenges_made_commissioner;
	return {
		...challengeRow(challenge, names, today, locale),
		title: m.challenges_page_title({ reference: challenge.reference }, { locale }),
		made: made({ date: longDate(made_on, locale) }, { locale }),
		evidenceUrl: challenge.evidence_url,
		open: challenge.state === 'open',
		answerText: challenge.answer && read(challenge.answer, locale),
		service:
			changed === null || changed === 'gone'
				? changed
				: { name: read(changed.name, locale), href: `/${locale}/services/${changed.id}` },
		ended:
			ended_areas.length === 0
				? null
				: inWords(
						ended_areas.map((gss) => placeName(gss, names, locale)),
						locale
					),
		gap: `/${locale}/coverage/${code}?${new URLSearchParams({ tier, kind: group })}`,
		finding: `/${locale}/review/findings/new?${new URLSearchParams({ place: code, tier, kind: `group:${group}` })}`
	};
}
