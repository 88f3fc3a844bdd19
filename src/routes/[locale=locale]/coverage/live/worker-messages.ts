import type { Locale } from '$lib/domain/bilingual/locale';
import type { AreaPlace } from '$lib/views/coverage/area/area-place';
import type { AreaRecord } from '$lib/views/coverage/area/area-record';
import type { CoverageSetting } from '$lib/views/coverage/coverage-setting';
import type { CoverageTransfer } from '$lib/coverage/transfer';
import type { NationalAnswer } from './national-answer';

/** What /data/coverage-inputs.json holds. */
export type SentSetting = Omit<CoverageSetting, 'inputs'> & { inputs: CoverageTransfer };

/** A page that is asked for: national (`page` null), or of a place. */
export type PageQuestion = {
	page: { place: AreaPlace; record: AreaRecord } | null;
	search: string;
	locale: Locale;
	/** Version of the record that the page stands on: figures of two versions are never mixed. */
	version: number;
};

/** What the page sends the worker: the inputs once, then questions. */
export type ToWorker =
	{ setting: SentSetting; areas: unknown } | { id: number; question: PageQuestion };

/** What comes back: an answer; for the national page a second one, with robustness. */
export type FromWorker =
	| { id: number; answer: unknown; later: false }
	| { id: number; answer: NationalAnswer; later: true };
