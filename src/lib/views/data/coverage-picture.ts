import type { CoverageQuery } from '../../coverage/query/coverage-query.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { viewWord } from '../words/coverage.ts';
import { longDate } from '../words/dates.ts';
import type { CoverageResult } from '../coverage/coverage-result.ts';
import { kindAtTier, type PreparedSetting } from '../coverage/coverage-setting.ts';
import { kindMapView } from '../coverage/national/kind-map-view.ts';
import { countPlaces } from '../coverage/national/place-count.ts';
import { tierMapView } from '../coverage/national/tier-map-view.ts';
import { licenceWords } from '../official/licence-words.ts';
import { askedWords, demandWords } from './coverage-about.ts';

/**
 * A map of coverage to take away: of one kind of help where the query names one, else of the tier as a
 * whole; with title, key, date, what was asked and where it comes from.
 * @param boundaries where the outlines come from
 */
export function coveragePicture(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	boundaries: { source: string; licence: string },
	locale: Locale
) {
	const map = query.kind === null ? tierPicture : kindPicture;
	const { title, heading, key, shapes } = map(setting, result, query, locale);
	const say = { locale };
	return {
		shapes,
		words: {
			lang: locale,
			title,
			subtitle: m.reading_picture_of(
				{
					view: viewWord(result.view, locale),
					date: longDate(setting.today, locale),
					version: setting.version
				},
				say
			),
			heading,
			key,
			foot: [
				askedWords(setting, query, locale),
				demandWords(setting, query, locale),
				`${m.method_source_boundaries(boundaries, say)} ${licenceWords(setting.official, locale)}`,
				m.reading_picture_source({}, say)
			]
		}
	};
}

function tierPicture(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
) {
	const { title, places, legend } = tierMapView(setting, result, query, locale);
	const { steps, veil, dashed } = legend;
	return {
		title,
		heading: legend.heading,
		shapes: places.map(({ code, step, ...mark }) => ({
			code,
			step,
			veil: mark.veil,
			dashed: mark.dashed
		})),
		key: [
			...steps.map(({ step, range, count }) => ({ step, word: range, note: count })),
			...(veil ? [{ veil: true, word: veil.title, note: veil.text }] : []),
			...(dashed ? [{ dashed: true, word: dashed.title, note: dashed.text }] : [])
		]
	};
}

function kindPicture(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
) {
	const map = kindMapView(setting, result, query, locale);
	const kind = { tier: query.tier, group: map.chosen, category: null };
	return {
		title: kindAtTier(kind, setting.names, locale),
		heading: viewWord(result.view, locale),
		shapes: map.places.map(({ code, fill, dashed }) => ({ code, fill, dashed })),
		key: [
			...map.legend.map(({ fill, word, count, names }) => ({
				fill,
				word: `${word}: ${countPlaces(count, query.level, locale)}`,
				note: names
			})),
			...(map.dashed ? [{ dashed: true, word: map.dashed.title, note: map.dashed.text }] : [])
		]
	};
}
