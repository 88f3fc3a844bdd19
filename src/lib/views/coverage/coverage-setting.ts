import type { CoverageInputs } from '../../coverage/inputs.ts';
import type { Land } from '../../coverage/reach/ground.ts';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Kind } from '../../coverage/kinds/kind.ts';
import { WALES } from '../../coverage/matrix.ts';

/**
 * What coverage pages are made from, on the server and in a browser's worker alike: the kernel's
 * inputs, the names they need, and what is known of the picture. All of it can be sent.
 */
export type CoverageSetting = {
	inputs: CoverageInputs;
	names: CoverageNames;
	/** One note a service, in the order of `inputs.offers`. */
	services: readonly ServiceNote[];
	/** ISO date the picture is looked at on. */
	today: string;
	/** Pages show official data that was loaded: files name whom it is from. */
	official: boolean;
	/** Version of the record, and when it last changed (ISO time). */
	version: number;
	changedAt: string;
};

/** A setting with its demand prepared. */
export type PreparedSetting = CoverageSetting & { land: Land };

/** What a page says of a service without opening its record. */
export type ServiceNote = {
	id: string;
	name: Bilingual;
	organization: Bilingual;
	/** Date of the source ("2018", "2026-03"), null when undated. */
	sourceDate: string | null;
	/** ISO date of the last check by provider or editor. */
	checkedOn: string | null;
	checkedBy: 'provider' | 'editor' | null;
	/** ISO date the funding ends, null when not recorded. */
	fundedUntil: string | null;
};

/** Names in both languages. */
export type CoverageNames = {
	tiers: readonly { id: TierId; name: Bilingual }[];
	groups: readonly { id: string; name: Bilingual }[];
	categories: readonly { id: string; group: string; name: Bilingual }[];
	areas: readonly { gss: string; name: Names; region: string }[];
	regions: readonly { code: string; name: Names; members: readonly string[] }[];
};
type Names = { en: string; cy: string };

/** Name of a principal area, of a region, or of Wales; the code itself where it is unknown. */
export function placeName(code: string, names: CoverageNames, locale: Locale): string {
	if (code === WALES) return m.state_wales({}, { locale });
	const place =
		names.areas.find(({ gss }) => gss === code) ??
		names.regions.find((region) => region.code === code);
	return place?.name[locale] ?? code;
}

/** Name of a tier. */
export const tierName = (tier: TierId, { tiers }: CoverageNames, locale: Locale): string => {
	const found = tiers.find(({ id }) => id === tier);
	return found ? read(found.name, locale).text : tier;
};

/** Name of a kind of help: of its category where it is opened that far, else of its group. */
export function kindName(
	kind: Pick<Kind, 'group' | 'category'>,
	{ groups, categories }: CoverageNames,
	locale: Locale
): string {
	const found = kind.category
		? categories.find(({ id }) => id === kind.category)
		: groups.find(({ id }) => id === kind.group);
	return found ? read(found.name, locale).text : (kind.category ?? kind.group);
}

/** "Early years and parenting, universal" */
export const kindAtTier = (
	kind: Pick<Kind, 'group' | 'category' | 'tier'>,
	names: CoverageNames,
	locale: Locale
): string =>
	m.state_kind_at_tier(
		{
			kind: kindName(kind, names, locale),
			tier: tierName(kind.tier, names, locale).toLocaleLowerCase(locale)
		},
		{ locale }
	);
