import {
	CELL_CERTAINTIES,
	COVERAGE_STATES,
	RECORD_STATES,
	WARNINGS,
	type CellCertainty,
	type CoverageState,
	type RecordState
} from '../../coverage/cells/state.ts';
import { MOST_UNKNOWN_SHARE, REACHED_SHARE } from '../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { heading, text, type Block, type Section, type Text } from '../prose/prose.ts';
import { certaintyWord, recordWord, stateWord, warningWord } from '../words/coverage.ts';

type When = (inputs: { share: number; warnings: string }, options: { locale: Locale }) => string;

const RECORD: Record<RecordState, When> = {
	'none-recorded': m.reading_when_none_recorded,
	closed: m.reading_when_closed,
	'remote-only': m.reading_when_remote_only,
	'place-not-recorded': m.reading_when_place_not_recorded,
	'out-of-reach': m.reading_when_out_of_reach,
	reached: m.reading_when_reached
};

const CERTAINTY: Record<CellCertainty, When> = {
	confirmed: m.reading_sure_confirmed,
	'out-of-date': m.reading_sure_out_of_date,
	unconfirmed: m.reading_sure_unconfirmed,
	'declared-none': m.reading_sure_declared_none,
	'not-known': m.reading_sure_not_known
};

const STATE: Record<CoverageState, When> = {
	covered: m.reading_state_covered,
	thin: m.reading_state_thin,
	'out-of-reach': m.reading_state_out_of_reach,
	'closed-doors': m.reading_state_closed_doors,
	unconfirmed: m.reading_state_unconfirmed,
	'not-known': m.reading_state_not_known,
	'confirmed-gap': m.reading_state_confirmed_gap
};

/** Every state of a cell, in the kernel's own order. */
export function statesSection(locale: Locale): Section {
	const say = { locale };
	// Only the first letter is made small: names within keep theirs.
	const warnings = WARNINGS.map((warning) => {
		const [first = '', ...rest] = warningWord(warning, locale);
		return first.toLocaleLowerCase(locale) + rest.join('');
	}).join('; ');
	const inputs = { share: Math.round(100 * REACHED_SHARE), warnings };
	const states = <T extends string>(
		id: string,
		title: string,
		all: readonly T[],
		word: (state: T, locale: Locale) => string,
		when: Record<T, When>
	): Block[] => [
		heading(id, title),
		{
			kind: 'table',
			caption: title,
			heads: [m.reading_states_word({}, say), m.reading_states_when({}, say)],
			rows: all.map((state): Text[] => [[word(state, locale)], [when[state](inputs, say)]])
		}
	];
	return {
		id: 'states',
		heading: m.reading_states({}, say),
		blocks: [
			text(m.reading_states_intro({}, say)),
			...states(
				'states-record',
				m.reading_states_record({}, say),
				RECORD_STATES,
				recordWord,
				RECORD
			),
			...states(
				'states-sure',
				m.reading_states_sure({}, say),
				CELL_CERTAINTIES,
				certaintyWord,
				CERTAINTY
			),
			...states('states-seven', m.reading_states_seven({}, say), COVERAGE_STATES, stateWord, STATE),
			text(
				m.reading_states_region(
					{
						share: Math.round(100 * MOST_UNKNOWN_SHARE),
						word: recordWord('not-known', locale).toLocaleLowerCase(locale)
					},
					say
				)
			)
		]
	};
}
