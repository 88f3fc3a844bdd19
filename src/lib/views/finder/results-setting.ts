import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FamilyPlace } from '../../domain/finder/family-place.ts';
import type { FinderQuery } from '../../domain/finder/query.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { areaName } from '../words/areas.ts';
import { tierMarks } from '../words/tiers.ts';
import type { ResultsSetting } from './results-view.ts';

/** Where and when an answer is shown. */
export type AnswerAt = { path: string; today: string; locale: Locale };

/** What every list of an answer shares. */
export function resultsSetting(
	query: FinderQuery,
	place: FamilyPlace,
	world: { reference: Pick<Reference, 'tiers'>; gazetteer: Gazetteer },
	{ path, today, locale }: AnswerAt
): ResultsSetting {
	const { gazetteer, reference } = world;
	return {
		locale,
		gazetteer,
		today,
		mark: tierMarks(reference.tiers, locale),
		roughMetres: place.rough ? (place.named?.withinKm ?? 10) * 1000 : 0,
		rural: place.rural,
		asked: query,
		query: { ...query, near: place.label?.[locale] ?? query.near },
		path,
		area: query.area && place.areas ? areaName(query.area, gazetteer, locale) : null,
		hasPoint: place.point !== null
	};
}
