import { z } from 'zod';
import {
	DROPS,
	NOTES,
	termSchema,
	type FeedDrop,
	type FeedEntry,
	type FeedNote,
	type FeedTerm
} from './entry.ts';
import { FIELD_FATES, type FieldCounts } from './fields.ts';
import { FEED_SHAPES, type FeedShape } from './page.ts';
import { FEED_OUTCOMES, termKey, type FeedOutcome, type Reckoning } from './reckon.ts';

const count = z.int().min(0);

/** What a run found: every record is in exactly one of `outcomes` and `dropped`. */
export const runReportSchema = z.object({
	shape: z.enum(FEED_SHAPES),
	records: count,
	pages: count,
	said_records: count.nullable(),
	totals_lie: z.boolean(),
	outcomes: z.partialRecord(z.enum(FEED_OUTCOMES), count),
	dropped: z.partialRecord(z.enum(DROPS), count),
	notes: z.partialRecord(z.enum(NOTES), count),
	/** Records that name no place, no area, no kind of help of theirs. */
	without_place: count,
	without_area: count,
	without_term: count,
	/** Entries with an area of their own, or a term: what a feed must not lose all at once. */
	with_area: count,
	with_term: count,
	fields: z.array(z.object({ path: z.string(), fate: z.enum(FIELD_FATES), records: count }))
});
export type RunReport = z.infer<typeof runReportSchema>;

export const countedTermSchema = termSchema.extend({ records: count });

/** Counts a run, record by record. */
export function createTally(read: {
	shape: FeedShape;
	pages: number;
	saidRecords: number | null;
	totalsLie: boolean;
}): {
	drop(why: FeedDrop): void;
	take(entry: FeedEntry, reckoning: Pick<Reckoning, 'outcome'>): void;
	report(fields: FieldCounts): RunReport;
	terms(): (FeedTerm & { records: number })[];
} {
	const outcomes = new Map<FeedOutcome, number>();
	const dropped = new Map<FeedDrop, number>();
	const notes = new Map<FeedNote, number>();
	const terms = new Map<string, FeedTerm & { records: number }>();
	const more = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
	let [withPlace, withArea, withTerm, taken] = [0, 0, 0, 0];
	return {
		drop: (why) => void more(dropped, why),
		take(entry, { outcome }) {
			taken += 1;
			more(outcomes, outcome);
			for (const note of entry.notes) more(notes, note as FeedNote);
			if (entry.places.length > 0) withPlace += 1;
			if (entry.areas.length > 0) withArea += 1;
			if (entry.terms.length > 0) withTerm += 1;
			for (const term of entry.terms) {
				const known = terms.get(termKey(term));
				if (known) known.records += 1;
				else if (terms.size < 1000) terms.set(termKey(term), { ...term, records: 1 });
			}
		},
		report: (fields) => ({
			shape: read.shape,
			records: taken + [...dropped.values()].reduce((sum, one) => sum + one, 0),
			pages: read.pages,
			said_records: read.saidRecords,
			totals_lie: read.totalsLie,
			outcomes: Object.fromEntries(outcomes),
			dropped: Object.fromEntries(dropped),
			notes: Object.fromEntries(notes),
			without_place: taken - withPlace,
			without_area: taken - withArea,
			without_term: taken - withTerm,
			with_area: withArea,
			with_term: withTerm,
			fields
		}),
		terms: () => [...terms.values()]
	};
}
