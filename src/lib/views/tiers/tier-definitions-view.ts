import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import type { TierDefinition, TierRecord } from '../../domain/tier/tier-record.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { roleWord } from '../words/roles.ts';
import { longDate, longTime } from '../words/dates.ts';
import { tierMarks, wordingLabel, type TierMark } from '../words/tiers.ts';
import { wordingChanges, type WordingChange } from './wording-changes.ts';

/** A version of a wording and the act behind it: nothing for what came with the facts. */
export type Version = TierDefinition & {
	at: string | null;
	role: string | null;
	note: string | null;
};

/** A version as the history shows it. */
export type VersionView = {
	version: number;
	title: string;
	current: boolean;
	/** By whom (a role) and when. */
	who: string;
	note: string | null;
	/** Null for the first. */
	changes: WordingChange[] | null;
	placed: string;
};

/** A tier's wording as an administrator sees it. */
export type TierDefinitionsView = {
	mark: TierMark;
	wording: string;
	definition: Reading;
	test: Reading;
	source: string;
	version: number;
	versions: VersionView[];
};

/** A tier, its wording in force and every one before, newest first. */
export function tierDefinitionsView(
	tier: TierRecord,
	versions: readonly Version[],
	services: Iterable<Pick<Service, 'tiers'>>,
	locale: Locale
): TierDefinitionsView {
	const current = versions[0]!;
	const placed = placedBy(tier, services);
	return {
		mark: tierMarks([tier], locale)(tier.id),
		wording: wordingLabel(current, locale),
		definition: read(current.definition, locale),
		test: read(current.test, locale),
		source: current.source,
		version: current.version,
		versions: versions.map((version, at) => {
			const before = versions[at + 1];
			return {
				version: version.version,
				title: m.tiers_version(
					{ version: version.version, date: longDate(version.valid_from, locale) },
					{ locale }
				),
				current: at === 0,
				who:
					version.at && version.role
						? m.tiers_history_by(
								{ role: roleWord(version.role, locale), time: longTime(version.at, locale) },
								{ locale }
							)
						: m.tiers_history_seed({}, { locale }),
				note: version.note,
				changes: before ? wordingChanges(before, version, locale) : null,
				placed: placedWords(placed.get(version.version) ?? 0, locale)
			};
		})
	};
}

const placedWords = (count: number, locale: Locale): string =>
	count === 0 ? m.tiers_placed_none({}, { locale }) : m.tiers_placed({ count }, { locale });

/** How many services stand on a tier by each version of its wording. */
function placedBy(
	{ id }: TierRecord,
	services: Iterable<Pick<Service, 'tiers'>>
): ReadonlyMap<number, number> {
	const count = new Map<number, number>();
	for (const { tiers } of services) {
		const versions = new Set(
			tiers.filter(({ tier }) => tier === id).map(({ definition_version: version }) => version)
		);
		for (const version of versions) count.set(version, (count.get(version) ?? 0) + 1);
	}
	return count;
}
