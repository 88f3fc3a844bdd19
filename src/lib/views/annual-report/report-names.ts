import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { DatedReference } from '../../domain/history/dated-record.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';

/** Names as they stood in a snapshot. */
export const namesOf = ({
	tiers,
	category_groups,
	categories,
	areas,
	regions
}: Pick<
	DatedReference,
	'tiers' | 'category_groups' | 'categories' | 'areas' | 'regions'
>): CoverageNames => ({
	tiers: tiers.map(({ id, name }) => ({ id, name })),
	groups: category_groups.map(({ id, name }) => ({ id, name })),
	categories: categories.map(({ id, group, name }) => ({ id, group, name })),
	areas: areas.map(({ gss, name, region }) => ({ gss, name, region })),
	regions: regions.map(({ code, name, members }) => ({ code, name, members }))
});

/** What every section is written with. */
export type ReportWriter = { names: CoverageNames; locale: Locale };

/** A place's name. */
export const placeOf = (code: string, { names, locale }: ReportWriter): string =>
	placeName(code, names, locale);

/** A tier's name. */
export const tierOf = (tier: TierId, { names, locale }: ReportWriter): string =>
	tierName(tier, names, locale);

/** Tiers' names in a row: "Universal, primary". */
export const tiersOfService = (tiers: readonly TierId[], { names, locale }: ReportWriter): string =>
	tiers
		.map((tier, at) => {
			const name = tierName(tier, names, locale);
			return at === 0 ? name : name.toLocaleLowerCase(locale);
		})
		.join(', ');

/** A kind of help by its id, `tier:group`. */
export function kindOf(group: string, { names, locale }: ReportWriter): string {
	const found = names.groups.find(({ id }) => id === group);
	return found ? read(found.name, locale).text : group;
}

const AT: Record<TierId, (typeof m)['annual_at_universal']> = {
	universal: m.annual_at_universal,
	primary: m.annual_at_primary,
	secondary: m.annual_at_secondary,
	targeted: m.annual_at_targeted
};

/** "at the secondary tier", as a whole phrase: Welsh mutates within it. */
export const atTier = (tier: TierId, locale: Locale): string => AT[tier]({}, { locale });
