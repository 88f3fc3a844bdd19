import type { CellCertainty } from '../../../coverage/cells/state.ts';
import { COVERAGE_STATES } from '../../../coverage/cells/state.ts';
import { VIEWS, type View } from '../../../coverage/cells/split.ts';
import { offersByTier } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import { recordWord, stateWord, viewWord } from '../../words/coverage.ts';
import { areaPlace } from '../area/area-place.ts';
import { FEET, type Foot, type KindFill } from '../area/kind-view.ts';
import { placeKinds, type PlaceKind } from '../area/place-kind.ts';
import { meanView, type SplitView } from '../area/split-words.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { kindName, placeName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { blockOf, stripOf, type Block } from './block.ts';
import { offerSentence } from './offer-words.ts';
import { recordNote, RECORD_KEYS, stateNote } from './state-notes.ts';

/** A line of a key: a fill, its word, what it means, and how many there are. */
export type KeyLine = { fill: KindFill; word: string; note: string; count: string };

/** The keys above the matrix, with real counts. */
export type HowToRead = {
	example: {
		where: string;
		kinds: (Block & { name: string; word: string })[];
		sentence: string;
		split: SplitView;
	};
	/** What the view shows. */
	shown: { title: string; lines: KeyLine[] };
	sure: { foot: Foot; title: string; note: string; count: string }[];
	/** The same kinds in the other view. */
	other: {
		view: View;
		viewWord: string;
		title: string;
		where: string;
		blocks: Block[];
		lines: Omit<KeyLine, 'note'>[];
	};
};

/** The area of the example: a small one, with nearly every mark on it. */
const EXAMPLE = 'W06000008';

/** Composes the keys: one row as an example, and what all cells of council areas show. */
export function howToRead(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): HowToRead {
	const { view, coverage, matrix } = result;
	const { names } = setting;
	const cells = matrix.areas
		.flatMap(({ code }) => placeKinds(areaPlace(code, names)!, result, setting))
		.filter(({ applicable }) => applicable);
	const row = matrix.areas.find(({ code }) => code === EXAMPLE) ?? matrix.areas[0]!;
	const own = placeKinds(areaPlace(row.code, names)!, result, setting);
	const offer = offersByTier(coverage, row, view)[query.tier];
	const other = VIEWS.find((one) => one !== view)!;
	const area = placeName(row.code, names, locale);
	const tier = tierName(query.tier, names, locale).toLocaleLowerCase(locale);
	return {
		example: {
			where: m.matrix_example({ area, tier }, { locale }),
			kinds: own
				.filter(({ kind, applicable }) => applicable && kind.tier === query.tier)
				.map((one) => ({
					...blockOf(one, view),
					name: kindName(one.kind, names, locale),
					word: view === 'record' ? recordWord(one.mark, locale) : stateWord(one.state, locale)
				})),
			sentence: offerSentence(offer, view, locale),
			split: meanView(offer.split, locale)
		},
		shown: {
			title: (view === 'record' ? m.matrix_shown : m.matrix_shown_confirmed)({}, { locale }),
			lines: linesOf(cells, view, query, locale)
		},
		sure: sureLines(cells, locale),
		other: {
			view: other,
			viewWord: viewWord(other, locale),
			title: m.matrix_same_today({ count: number(cells.length, locale) }, { locale }),
			where: m.matrix_example_there({ area, tier }, { locale }),
			blocks: stripOf(own, query.tier, other),
			lines: linesOf(cells, other, query, locale).map(({ fill, word, count }) => ({
				fill,
				word,
				count
			}))
		}
	};
}

function linesOf(
	cells: readonly PlaceKind[],
	view: View,
	{ share }: CoverageQuery,
	locale: Locale
): KeyLine[] {
	const count = (is: (cell: PlaceKind) => boolean) => number(cells.filter(is).length, locale);
	if (view === 'confirmed') {
		return COVERAGE_STATES.map((state) => ({
			fill: state,
			word: stateWord(state, locale),
			note: stateNote(state, share, locale),
			count: count((cell) => cell.state === state)
		}));
	}
	return RECORD_KEYS.filter(
		({ mark, usual }) => usual || cells.some((cell) => cell.mark === mark)
	).map(({ mark, fill }) => ({
		fill,
		word: recordWord(mark, locale),
		note: recordNote(mark, share, locale),
		count: count((cell) => cell.mark === mark)
	}));
}

function sureLines(cells: readonly PlaceKind[], locale: Locale): HowToRead['sure'] {
	const count = (foot: Foot) =>
		number(
			cells.filter(({ certainty }: { certainty: CellCertainty }) => FEET[certainty] === foot)
				.length,
			locale
		);
	const line = (foot: Foot, title: string, note: string) => ({
		foot,
		title,
		note,
		count: count(foot)
	});
	const say = { locale };
	return [
		line('solid', m.matrix_foot_solid({}, say), m.matrix_foot_solid_note({}, say)),
		line('dotted', m.matrix_foot_dotted({}, say), m.matrix_foot_dotted_note({}, say)),
		line('dashed', m.matrix_foot_dashed({}, say), m.matrix_foot_dashed_note({}, say)),
		line('none', m.matrix_foot_none({}, say), m.matrix_foot_none_note({}, say))
	];
}
