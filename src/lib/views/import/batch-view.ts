import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { cellsOfOffer } from '../../domain/import/cells-of-offer.ts';
import { isInterrupted, isMoving } from '../../domain/import/batch-state.ts';
import { OUTCOMES, type Outcome } from '../../domain/import/check-row.ts';
import type { Shown } from '../../domain/import/shown-rows.ts';
import { COLUMN_IDS, type Cells, type ColumnId } from '../../domain/import/columns.ts';
import { offerOfService } from '../../domain/import/offer-of-service.ts';
import type { RowProblem } from '../../domain/import/problem.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { batchName, stateWords, type BatchFacts } from './batch-words.ts';
import { columnName } from './column-names.ts';
import { problemWords } from './problem-words.ts';
import { refusalWords } from './refusal-words.ts';
import { saidCell } from './said-cells.ts';
import { wholeOffer } from './whole-offer.ts';

export type Batch = BatchFacts & {
	own: 'provider' | 'editor';
	organization: Bilingual | null;
	gss: string | null;
	total: number;
	unchanged: number;
	refused: number;
	touched_at: string;
	decision_reason: string | null;
	mine: boolean;
	decides: boolean;
};

export type Row = {
	number: number;
	line: number;
	cells: Cells;
	outcome: Outcome;
	service_id: string | null;
	changed: ColumnId[];
	problems: RowProblem[];
	offer: Offer | null;
	organization: Bilingual | null;
};

/** Rows on one page of the report. */
export const ROWS_A_PAGE = 50;

const OUTCOME_WORDS = {
	created: m.import_batch_created,
	changed: m.import_batch_changed,
	unchanged: m.import_batch_unchanged,
	refused: m.import_batch_refused
} satisfies Record<Outcome, unknown>;

export const outcomeWord = (outcome: Outcome, locale: Locale): string =>
	OUTCOME_WORDS[outcome]({}, { locale });

type Setting = {
	gazetteer: Gazetteer;
	reference: Reference;
	services: ReadonlyMap<string, Service>;
	now: number;
	locale: Locale;
};

/** The page of one list: how it stands, what its rows do, and what can be done with it. */
export function batchView(
	{ batch, done, leftAlone }: { batch: Batch; done: number; leftAlone: number },
	rows: readonly Row[],
	{ only, after }: { only: Shown | null; after: number },
	setting: Setting
) {
	const { locale, now } = setting;
	const { state, total } = batch;
	const path = `/${locale}/register/import/${batch.id}`;
	const checked = batch.created + batch.changed + batch.unchanged + batch.refused;
	const willDo = batch.created + batch.changed;
	const interrupted = isInterrupted(batch, now);
	const unpublished = state === 'checked' || state === 'confirmed' || state === 'approved';
	const published = state === 'publishing' || state === 'published';
	const name = batchName(batch, locale);
	const last = rows[rows.length - 1]?.number ?? 0;
	const query = (changes: { rows?: Shown | null; after?: number }) => {
		const parameters = new URLSearchParams();
		const outcome = changes.rows === undefined ? only : changes.rows;
		parameters.set('rows', outcome ?? 'all');
		if (changes.after) parameters.set('after', String(changes.after));
		return `${path}?${parameters}`;
	};
	return {
		path,
		title:
			state === 'checking'
				? m.import_batch_title_checking({ file: name }, { locale })
				: state === 'checked'
					? m.import_batch_title({ file: name }, { locale })
					: m.import_batch_title_done({ file: name }, { locale }),
		state: stateWords(batch, locale),
		sender: senderWords(batch, setting),
		interrupted,
		moving: isMoving(state) && !interrupted,
		progress: progressOf(batch, { checked, done, willDo }, locale),
		checking: state === 'checking',
		reason: batch.decision_reason
			? refusalWords(batch.decision_reason, locale, batch.decision_reason)
			: null,
		counts: OUTCOMES.map((outcome) => ({
			outcome,
			word: outcomeWord(outcome, locale),
			count: batch[outcome],
			href: query({ rows: outcome }),
			current: only === outcome
		})),
		proposed: {
			href: query({ rows: 'proposed' }),
			current: only === 'proposed',
			count: willDo
		},
		all: { href: query({ rows: null }), current: only === null, count: total },
		rows: rows.map((row) => rowView(row, unpublished, setting)),
		next: rows.length === ROWS_A_PAGE ? { href: query({ after: last }), number: last } : null,
		fromStart: after > 0 ? query({}) : null,
		mend: batch.refused > 0 && state !== 'checking' ? `${path}/mend.csv` : null,
		confirm:
			state === 'checked' && batch.mine && willDo > 0
				? { editor: batch.own === 'editor', count: willDo, refused: batch.refused }
				: null,
		nothingToDo: state === 'checked' && willDo === 0,
		canDiscard: state === 'checked' && batch.mine,
		decide: state === 'confirmed' && batch.decides,
		canUndo:
			state === 'confirmed' || state === 'approved'
				? batch.mine || batch.decides
				: published && batch.decides,
		undoLead: published
			? m.import_batch_undo_lead({}, { locale })
			: m.import_batch_undo_lead_waiting({}, { locale }),
		again: state === 'refused' && batch.mine ? `/${locale}/register/import` : null,
		askEditor: published && !batch.decides,
		leftAlone: leftAlone > 0 ? m.import_batch_left_alone({ count: leftAlone }, { locale }) : null
	};
}
export type BatchView = ReturnType<typeof batchView>;

/** Who sent a list: the organisation by its name, else for which area. */
function senderWords(
	{ own, organization, gss }: Batch,
	{ gazetteer, locale }: Pick<Setting, 'gazetteer' | 'locale'>
): string {
	const name = organization
		? read(organization, locale).text
		: gss
			? areaName(gss, gazetteer, locale)
			: '';
	if (own === 'editor') return m.import_batch_sent_by_editor({ name }, { locale });
	return organization
		? m.import_batch_sent_by_provider({ name }, { locale })
		: m.import_batch_sent_for_area({ name }, { locale });
}

function progressOf(
	{ state, total }: Batch,
	{ checked, done, willDo }: { checked: number; done: number; willDo: number },
	locale: Locale
): { text: string; value: number; most: number } | null {
	if (state === 'checking') {
		const text = m.import_batch_progress({ done: checked, total }, { locale });
		return { text, value: checked, most: total };
	}
	if (state === 'publishing') {
		const text = m.import_batch_progress_publishing({ done, total: willDo }, { locale });
		return { text, value: done, most: willDo };
	}
	if (state !== 'undoing') return null;
	const text = m.import_batch_progress_undoing({ left: done }, { locale });
	return { text, value: willDo - done, most: willDo };
}

function rowView(row: Row, compare: boolean, setting: Setting) {
	const { locale, reference, gazetteer, services } = setting;
	const service = row.service_id ? services.get(row.service_id) : undefined;
	const own = locale === 'cy' ? row.cells.name_cy : row.cells.name_en;
	const written = own ?? row.cells.name_en ?? row.cells.name_cy;
	const name = service ? read(service.name, locale) : null;
	const before = service && compare ? cellsOfOffer(offerOfService(service)) : {};
	const after = row.offer ? cellsOfOffer(row.offer) : {};
	const say = (column: ColumnId, cell: string | undefined) =>
		cell ? saidCell(column, cell, reference, locale) : m.import_batch_nothing({}, { locale });
	return {
		number: row.number,
		line: m.import_batch_line({ line: row.line }, { locale }),
		outcome: row.outcome,
		word: outcomeWord(row.outcome, locale),
		name: written ?? name?.text ?? m.import_batch_no_name({}, { locale }),
		href: service ? `/${locale}/services/${service.id}` : null,
		problems: row.problems.map((problem) => ({
			cell: problem.column
				? m.import_batch_cell(
						{ column: columnName(problem.column, locale), line: row.line },
						{ locale }
					)
				: null,
			text: problemWords(problem, { gazetteer, reference }, locale)
		})),
		organization: row.organization && read(row.organization, locale),
		whole: row.offer ? wholeOffer(row.offer, setting) : null,
		changes: COLUMN_IDS.filter((column) => row.changed.includes(column)).map((column) => ({
			column: columnName(column, locale),
			before: compare
				? m.import_batch_before({ text: say(column, before[column]) }, { locale })
				: null,
			after: m.import_batch_after({ text: say(column, after[column]) }, { locale })
		}))
	};
}
