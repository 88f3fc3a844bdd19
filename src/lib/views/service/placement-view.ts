import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { currentDefinition, type TierRecord } from '../../domain/tier/tier-record.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import type { TierMark } from '../words/tiers.ts';

/** Why a service is on a tier, who says so, and what the tier means. */
export type PlacementView = {
	key: string;
	mark: TierMark;
	reason: Reading | null;
	placed: string;
	/** Said where the wording has changed since. */
	earlier: string | null;
	definitionLabel: string;
	definition: Reading;
};

const BY = {
	record: m.placed_by_record,
	provider: m.placed_by_provider,
	editor: m.placed_by_editor
} as const;

/** Every placement of a service, with the wording of its tier. */
export function placementViews(
	service: Pick<Service, 'tiers'>,
	tiers: readonly TierRecord[],
	mark: (tier: TierId) => TierMark,
	locale: Locale
): PlacementView[] {
	return service.tiers.flatMap((placement) => {
		const tier = tiers.find((candidate) => candidate.id === placement.tier);
		if (!tier) return [];
		const definition = currentDefinition(tier);
		const by = BY[placement.proposed_by]({}, { locale });
		const word = mark(placement.tier).word;
		return [
			{
				key: `${placement.tier}-${placement.proposed_by}`,
				mark: mark(placement.tier),
				reason: placement.reason && read(placement.reason, locale),
				placed: placement.reviewed_on
					? m.service_placed_reviewed(
							{
								by,
								date: longDate(placement.reviewed_on, locale),
								version: placement.definition_version
							},
							{ locale }
						)
					: m.service_placed({ by }, { locale }),
				earlier:
					placement.definition_version < definition.version
						? m.service_placed_earlier({ version: placement.definition_version }, { locale })
						: null,
				definitionLabel: (definition.standing === 'working'
					? m.service_definition
					: m.service_definition_official)(
					{
						tier: word,
						version: definition.version,
						date: longDate(definition.valid_from, locale)
					},
					{ locale }
				),
				definition: read(definition.definition, locale)
			}
		];
	});
}
