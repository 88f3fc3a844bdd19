import { read } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { ServiceFilter } from '../../../domain/service-filter/service-filter.ts';
import type { Reference } from '../../../domain/snapshot/reference.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** What a feed is asked for, in words: "Gwynedd; Secondary"; null for everything. */
export function askedWords(
	filter: ServiceFilter,
	reference: Pick<Reference, 'areas' | 'regions' | 'tiers' | 'category_groups' | 'categories'>,
	locale: Locale
): string | null {
	const named = <T extends { id: string; name: Parameters<typeof read>[0] }>(
		all: readonly T[],
		ids: readonly string[]
	) => all.filter(({ id }) => ids.includes(id)).map(({ name }) => read(name, locale).text);
	const words = [
		...placeWords(filter.areas, reference, locale),
		...named(reference.tiers, filter.tiers),
		...named(reference.category_groups, filter.groups),
		...named(reference.categories, filter.categories),
		...(filter.confirmed ? [m.reuse_feed_confirmed({}, { locale })] : [])
	];
	return words.length > 0 ? words.join('; ') : null;
}

/** Areas by name; a whole region by its own. */
function placeWords(
	codes: readonly string[],
	{ areas, regions }: Pick<Reference, 'areas' | 'regions'>,
	locale: Locale
): string[] {
	const whole = regions.filter(({ code }) => {
		const members = areas.filter(({ region }) => region === code);
		return members.length > 1 && members.every(({ gss }) => codes.includes(gss));
	});
	const single = areas.filter(
		({ gss, region }) => codes.includes(gss) && !whole.some(({ code }) => code === region)
	);
	return [...whole, ...single].map(({ name }) => name[locale]);
}
