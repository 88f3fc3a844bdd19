import { read, type Reading } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { partialDate } from '../../words/dates.ts';
import { kindAtTier, type CoverageNames } from '../coverage-setting.ts';
import type { AreaRecord, SaidNote } from './area-record.ts';
import type { PlaceKind } from './place-kind.ts';

/** Help that is said to exist, with no record behind it. */
export type SaidView = {
	/** Kind of help, at its tier. */
	kind: string;
	statements: {
		name: Reading;
		organization: Reading;
		source: string;
		url: string | null;
		/** "2018", or that the source bears no date. */
		year: string;
	}[];
};

/** The year of a statement's source, in words. */
export const yearOf = ({ asOf }: Pick<SaidNote, 'asOf'>, locale: Locale): string =>
	asOf === null ? m.word_date_undated({}, { locale }) : partialDate(asOf.slice(0, 4), locale);

/** The kinds of help of which there are statements and no record, in the order of the kinds. */
export function saidViews(
	kinds: readonly PlaceKind[],
	{ said }: AreaRecord,
	names: CoverageNames,
	locale: Locale
): SaidView[] {
	const notes = new Map(said.map((note) => [note.id, note]));
	return kinds
		.filter(({ mark, applicable }) => applicable && mark === 'said')
		.map(({ kind, said: ids }) => ({
			kind: kindAtTier(kind, names, locale),
			statements: ids
				.flatMap((id) => notes.get(id) ?? [])
				.map((note) => ({
					name: read(note.name, locale),
					organization: read(note.organization, locale),
					source: note.source,
					url: note.sourceUrl,
					year: yearOf(note, locale)
				}))
		}));
}

/** "Powys Council and partners, 2021", for each statement of a kind of which nothing is recorded. */
export function saidBy(
	{ mark, said: ids }: Pick<PlaceKind, 'mark' | 'said'>,
	{ said }: AreaRecord,
	locale: Locale
): string[] {
	if (mark !== 'said') return [];
	return said
		.filter(({ id }) => ids.includes(id))
		.map((note) => `${read(note.organization, locale).text}, ${yearOf(note, locale)}`);
}
