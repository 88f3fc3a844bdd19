import { isSensitive } from '../../domain/category/category.ts';
import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import { familyPlace } from '../../domain/finder/family-place.ts';
import { find, type Found } from '../../domain/finder/find.ts';
import { EMPTY_QUERY, GROUPS, type GroupId } from '../../domain/finder/query.ts';
import type { Names } from '../../domain/place/place-names.ts';
import type { PrincipalArea } from '../../domain/place/principal-area.ts';
import type { Service } from '../../domain/service/service.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { entryView, type EntryView } from '../finder/entry-view.ts';
import type { FinderWorld } from '../finder/finder-page.ts';
import { resultsSetting } from '../finder/results-setting.ts';
import { groupTitle } from '../finder/results-view.ts';
import { urgentView, type UrgentView } from '../urgent/urgent-view.ts';
import type { TierMark } from '../words/tiers.ts';

/** A group of services in a copy, as the finder names it. */
export type CopyGroup = { id: GroupId; title: string; entries: EntryView[] };

/** What a copy shows in one language: texts ready to be shown, since nothing can be asked any more. */
export type CopyPage = { groups: CopyGroup[]; urgent: UrgentView; tiers: TierMark[] };

/** The help recorded for one area, for keeping on somebody's device. */
export type OfflineCopy = {
	area: { gss: string; name: Names };
	/** The picture of the record that it was made from. */
	version: number;
	changedAt: string;
	/** When it was made (ISO). */
	takenAt: string;
	services: number;
	/** How many that fit are not in it, on purpose. */
	leftOut: number;
	pages: Record<Locale, CopyPage>;
};

/**
 * Whether a service may lie on somebody's device: not one that they may be watched for looking at, and
 * not one whose place is withheld.
 */
export const mayBeKept = (service: Pick<Service, 'categories' | 'location_withheld'>): boolean =>
	!isSensitive(service.categories) && !service.location_withheld;

/** Makes the copy of an area out of the public picture. */
export function offlineCopy(
	area: Pick<PrincipalArea, 'gss' | 'name'>,
	world: FinderWorld,
	picture: { version: number; changedAt: string },
	{ today, takenAt }: { today: string; takenAt: string }
): OfflineCopy {
	const query = { ...EMPTY_QUERY, area: area.gss, more: [...GROUPS] };
	const place = familyPlace(query, world);
	const groups = find(world.index, query, place).map(({ id, known, unknown }) => ({
		id,
		found: [...known.found, ...unknown.found]
	}));
	const all = groups.flatMap(({ found }) => found);
	const services = all.filter(({ service }) => mayBeKept(service)).length;
	const pageIn = (locale: Locale): CopyPage => {
		const setting = resultsSetting(query, place, world, { path: `/${locale}/find`, today, locale });
		const entries = (found: readonly Found[]) =>
			found.filter(({ service }) => mayBeKept(service)).map((one) => entryView(one, setting));
		return {
			groups: groups
				.map(({ id, found }) => ({ id, title: groupTitle(id, setting), entries: entries(found) }))
				.filter((group) => group.entries.length > 0),
			urgent: urgentView([area.gss], world.reference, world.gazetteer, locale),
			tiers: TIERS.map(setting.mark)
		};
	};
	return {
		area: { gss: area.gss, name: area.name },
		version: picture.version,
		changedAt: picture.changedAt,
		takenAt,
		services,
		leftOut: all.length - services,
		pages: Object.fromEntries(LOCALES.map((locale) => [locale, pageIn(locale)])) as Record<
			Locale,
			CopyPage
		>
	};
}
