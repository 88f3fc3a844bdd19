import type { Level } from '$lib/coverage/query/coverage-query';
import type { Robustness } from '$lib/coverage/ranking/robustness';
import type { Locale } from '$lib/domain/bilingual/locale';
import type { AreaFeature } from '$lib/map/area-feature';
import { drawCoverage, type CoverageDrawing } from '$lib/map/coverage/coverage-drawing';
import { coverageResult, type CoverageResult } from '$lib/views/coverage/coverage-result';
import { placeName, type CoverageNames } from '$lib/views/coverage/coverage-setting';
import { nationalView, type NationalView } from '$lib/views/coverage/national/national-view';
import { readAddress, type CoverageAddress } from '$lib/views/coverage/read-address';
import type { Answer, CoverageGround } from './coverage-ground';

/** The national page. */
export type NationalAnswer = { view: NationalView; drawing: CoverageDrawing };

/** A page that is asked for, worked out as far as its ranks' robustness, which takes longer. */
export type NationalQuestion = {
	asked: Exclude<CoverageAddress, { to: string }>;
	result: CoverageResult;
};

/** Reads an address of the national page. */
export function nationalQuestion(
	parameters: URLSearchParams,
	{ setting }: CoverageGround,
	locale: Locale
): Answer<NationalQuestion> {
	const place = { path: `/${locale}/coverage`, within: [] };
	const asked = readAddress(parameters, setting, place, locale);
	return 'to' in asked ? asked : { asked, result: coverageResult(setting, asked.query) };
}

/** Composes the page. Without robustness the lists say that it is being worked out. */
export function nationalAnswer(
	{ asked, result }: NationalQuestion,
	{ setting, areas }: CoverageGround,
	robustness: Robustness | null,
	locale: Locale
): NationalAnswer {
	return {
		view: nationalView(setting, { ...asked, robustness }, locale, result),
		drawing: drawingOf(areas, setting.names, asked.query.level, locale)
	};
}

/** Drawings do not depend on what is asked: one for each level and language. */
const drawings = new WeakMap<readonly AreaFeature[], Map<string, CoverageDrawing>>();

function drawingOf(
	areas: readonly AreaFeature[],
	names: CoverageNames,
	level: Level,
	locale: Locale
): CoverageDrawing {
	const made = drawings.get(areas) ?? new Map<string, CoverageDrawing>();
	drawings.set(areas, made);
	const key = `${level} ${locale}`;
	const drawing =
		made.get(key) ?? drawCoverage(areas, level, (code) => placeName(code, names, locale));
	made.set(key, drawing);
	return drawing;
}
