import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { EMPTY_QUERY, queryString } from '../../domain/finder/query.ts';
import { examplesOf } from '../../domain/glance/examples.ts';
import type { Glance } from '../../domain/glance/glance.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { shortAreaWords } from '../words/areas.ts';
import { number } from '../words/lists.ts';
import { tierMarks, tierPhrase, wordingLabel, type TierMark } from '../words/tiers.ts';

/** A recorded service that shows what a tier is. */
export type ExampleView = {
	id: string;
	href: string;
	name: Reading;
	/** Null when the organisation is named as the service is. */
	organization: Reading | null;
	where: string;
};

/** One tier of the home page: its ridge, its wording and its examples. */
export type TierView = {
	mark: TierMark;
	phrase: string;
	onRecord: string;
	/** All services of the tier. */
	href: string;
	definition: Reading;
	/** What the wording is, which version and since when. */
	wording: string;
	working: boolean;
	examples: ExampleView[];
};

/** The four tiers, least intensive first. */
export function tierViews(
	{ services, reference }: Pick<Snapshot, 'services' | 'reference'>,
	{ live }: Pick<Glance, 'live'>,
	gazetteer: Gazetteer,
	locale: Locale
): TierView[] {
	const mark = tierMarks(reference.tiers, locale);
	return TIERS.map((id): TierView => {
		const definition = currentDefinition(reference.tiers.find((tier) => tier.id === id)!);
		return {
			mark: mark(id),
			phrase: tierPhrase(id, locale),
			onRecord: m.home_on_record({ count: number(live.tiers[id], locale) }, { locale }),
			href: `/${locale}/find${queryString({ ...EMPTY_QUERY, tiers: [id] })}`,
			definition: read(definition.definition, locale),
			wording: wordingLabel(definition, locale),
			working: definition.standing === 'working',
			examples: examplesOf(id, services.values(), reference).map((service) => {
				const name = read(service.name, locale);
				const organization = read(service.organization.name, locale);
				return {
					id: service.id,
					href: servicePath(service.id, locale),
					name,
					organization: organization.text === name.text ? null : organization,
					where: shortAreaWords(service, gazetteer, locale)
				};
			})
		};
	});
}
