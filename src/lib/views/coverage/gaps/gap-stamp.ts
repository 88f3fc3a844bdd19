import { servicesOfCell } from '../../../coverage/cells/services-of-cell.ts';
import type { Cell } from '../../../coverage/cells/cell.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { certaintyWord } from '../../words/coverage.ts';
import { longDate, partialDate } from '../../words/dates.ts';
import { noteOfRow } from '../area/service-note.ts';
import type { CoverageSetting } from '../coverage-setting.ts';

/** How sure anyone is of a gap, and since when. */
export type GapStamp = {
	outline: 'checked' | 'unconfirmed' | 'out-of-date';
	/** "Not confirmed. Newest source: 2023" */
	text: string;
	/** The oldest check of what is behind it, or that there is none; null where a steward has said so. */
	checked: string | null;
};

/** The stamp of a cell, from the services that are recorded in it. */
export function gapStamp(
	coverage: Coverage,
	cell: Cell,
	setting: Pick<CoverageSetting, 'services'>,
	locale: Locale
): GapStamp {
	const notes = servicesOfCell(coverage, cell.k, cell.a).flatMap(
		(s) => noteOfRow(setting, coverage.offers, s) ?? []
	);
	const newest = notes
		.flatMap(({ sourceDate }) => sourceDate ?? [])
		.toSorted()
		.at(-1);
	const oldest = notes
		.flatMap(({ checkedOn }) => checkedOn ?? [])
		.toSorted()
		.at(0);
	const date =
		newest === undefined ? m.word_date_undated({}, { locale }) : partialDate(newest, locale);
	const { certainty } = cell;
	const sure = certaintyWord(certainty, locale);
	const source =
		notes.length > 0
			? m.gaps_newest({ date }, { locale })
			: cell.counts.records > 0
				? m.gaps_scenario_only({}, { locale })
				: null;
	return {
		outline:
			certainty === 'out-of-date'
				? 'out-of-date'
				: certainty === 'unconfirmed'
					? 'unconfirmed'
					: 'checked',
		text: source === null ? sure : `${sure}. ${source}`,
		checked:
			oldest !== undefined
				? m.gaps_oldest({ date: longDate(oldest, locale) }, { locale })
				: certainty === 'declared-none'
					? null
					: m.gaps_oldest_none({}, { locale })
	};
}
