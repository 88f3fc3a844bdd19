import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { QueryProblem } from '../../../coverage/query/read-query.ts';
import type { View } from '../../../coverage/cells/split.ts';
import type { Robustness } from '../../../coverage/ranking/robustness.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { viewWord } from '../../words/coverage.ts';
import { coverageResult, type CoverageResult } from '../coverage-result.ts';
import type { PreparedSetting } from '../coverage-setting.ts';
import { answerOf, answerWords } from './answer.ts';
import { knowsDeprivation } from './assumption-fields.ts';
import { controlsView, type ControlsView } from './controls.ts';
import { equityView, type EquityView } from './equity-view.ts';
import { kindMapView, type KindMapView } from './kind-map-view.ts';
import { pictureView, type PictureView } from './picture.ts';
import { problemWords } from './problem-words.ts';
import { regionsView, type RegionsView } from './regions-view.ts';
import { tierMapView, type TierMapView } from './tier-map-view.ts';
import { unknownView, type UnknownView } from './unknown-view.ts';
import { viewSwitch, type ViewSwitch } from './view-switch.ts';
import { bestSitesView, type BestSitesView } from '../best-sites/best-sites-view.ts';
import { compareView, type CompareView } from '../compare/compare-view.ts';
import { gapListsView, type GapListsView } from '../gaps/gap-lists-view.ts';
import { howToRead, type HowToRead } from '../matrix/how-to-read.ts';
import { matrixView, type MatrixView } from '../matrix/matrix-view.ts';
import type { SentForm } from '../what-if/what-if-form.ts';
import { whatIfView, type WhatIfView } from '../what-if/what-if-view.ts';

/** Everything the national page shows. The same on the server and in a browser's worker. */
export type NationalView = {
	view: View;
	viewWord: string;
	answer: string;
	switch: ViewSwitch;
	picture: PictureView;
	controls: ControlsView;
	/** What of the address could not be used, in words. */
	problems: string[];
	tierMap: TierMapView;
	kindMap: KindMapView;
	regions: RegionsView;
	unknown: UnknownView;
	equity: EquityView;
	gaps: GapListsView;
	whatIf: WhatIfView;
	bestSites: BestSitesView;
	compare: CompareView;
	howToRead: HowToRead;
	matrix: MatrixView;
};

/** What the address of the page asks, and a form that was sent with it. */
export type NationalQuestion = {
	query: CoverageQuery;
	problems: readonly QueryProblem[];
	sent?: SentForm | null;
	/** Null while it is being worked out. */
	robustness?: Robustness | null;
};

/** Composes the national page of coverage for a query. */
export function nationalView(
	setting: PreparedSetting,
	{ query, problems, sent = null, robustness = null }: NationalQuestion,
	locale: Locale,
	result: CoverageResult = coverageResult(setting, query)
): NationalView {
	const place = { path: `/${locale}/coverage`, within: [] };
	const controls = controlsView(setting, query, locale);
	const filtered = controls.tags.some(({ assumption }) => !assumption);
	return {
		view: result.view,
		viewWord: viewWord(result.view, locale),
		answer: answerWords(answerOf(result), { view: result.view, filtered }, setting.names, locale),
		switch: viewSwitch(result, query, locale),
		picture: pictureView(setting, query, locale),
		controls,
		problems: [
			...problems.map((problem) => problemWords(problem, locale)),
			...(query.need === 'deprivation' && !knowsDeprivation(setting)
				? [m.coverage_problem_deprivation({}, { locale })]
				: [])
		],
		tierMap: tierMapView(setting, result, query, locale),
		kindMap: kindMapView(setting, result, query, locale),
		regions: regionsView(setting, result, query, locale),
		equity: equityView(setting, result, query, locale),
		unknown: unknownView(setting, result, query, locale),
		gaps: gapListsView(setting, result, query, robustness, locale),
		whatIf: whatIfView(setting, result, query, sent, place, locale),
		bestSites: bestSitesView(setting, result, query, place, locale),
		compare: compareView(setting, result, query, locale),
		howToRead: howToRead(setting, result, query, locale),
		matrix: matrixView(setting, result, query, locale)
	};
}
