import type { Locale } from '$lib/domain/bilingual/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PointState } from '$lib/views/coverage/area/reach-view';
import type { LivePoint } from '$lib/views/coverage/national/points-view';
import { number } from '$lib/views/words/lists';

/** What a dot says, in the order of the key. */
export const STATE_WORDS: Record<PointState, typeof m.area_map_reached> = {
	reached: m.area_map_reached,
	'not-reached': m.area_map_not_reached,
	'not-known': m.area_map_not_known
};

/** Children of a place as they are shown: to the nearest ten, and never none. */
export const childrenWords = ({ children }: Pick<LivePoint, 'children'>, locale: Locale): string =>
	children === 0 ? m.coverage_live_few({}, { locale }) : number(children, locale);

/** "Machynlleth. Children: 420. Not known for most children." */
export const pointWords = (point: LivePoint, locale: Locale): string =>
	m.coverage_live_point(
		{
			place: point.name,
			children: childrenWords(point, locale),
			state: STATE_WORDS[point.state]({}, { locale })
		},
		{ locale }
	);
