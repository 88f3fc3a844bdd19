import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { NOTES, type FeedDrop, type FeedEntry, type FeedNote } from '../../domain/feed/entry.ts';
import { createFieldCount } from '../../domain/feed/fields.ts';
import { readEntry, withoutPlace } from '../../domain/feed/read-entry.ts';
import { reckon, type FeedGround, type Reckoning } from '../../domain/feed/reckon.ts';
import { createTally, type RunReport } from '../../domain/feed/tally.ts';
import type { ReadFeed } from './read-feed.ts';

/** An entry as it is stored. */
export type HeldEntry = {
	external_id: string;
	entry: FeedEntry;
	hash: string;
	reckoning: Reckoning;
	outcome: Reckoning['outcome'];
};

/** How long entries are worked on before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * Reads every record of a feed and holds it against the record: each comes out once, as an entry or as a
 * reason why not.
 */
export async function holdRecords(
	read: ReadFeed,
	facts: FeedGround
): Promise<{
	held: HeldEntry[];
	report: RunReport;
	terms: ReturnType<ReturnType<typeof createTally>['terms']>;
}> {
	const tally = createTally(read);
	const fields = createFieldCount();
	const seen = new Set<string>();
	const held: HeldEntry[] = [];
	let began = performance.now();
	for (const record of read.records) {
		fields.add(record);
		const found = readEntry(record, { gazetteer: facts.ground.gazetteer, today: facts.today });
		const one = 'drop' in found ? found : holdOnce(found.entry, facts, seen);
		if ('drop' in one) tally.drop(one.drop);
		else {
			held.push(one);
			tally.take(one.entry, one.reckoning);
		}
		if (performance.now() - began > SLICE_MS) {
			await setImmediate();
			began = performance.now();
		}
	}
	return { held, report: tally.report(fields.counts()), terms: tally.terms() };
}

function holdOnce(
	entry: FeedEntry,
	facts: FeedGround,
	seen: Set<string>
): HeldEntry | { drop: FeedDrop } {
	if (seen.has(entry.id)) return { drop: 'twice' };
	seen.add(entry.id);
	return holdEntry(entry, facts);
}

/** Holds one entry against the record. Of a record whose place is withheld, none is kept from a feed either. */
export function holdEntry(entry: FeedEntry, facts: FeedGround): HeldEntry | { drop: FeedDrop } {
	const first = reckon(entry, facts);
	if ('drop' in first) return first;
	const { service_id: service, candidates } = first.reckoning;
	const may = [service, ...candidates].flatMap((id) =>
		id === null ? [] : (facts.services.get(id) ?? [])
	);
	if (entry.withheld || !may.some((one) => one.location_withheld))
		return asHeld(entry, first.reckoning);
	const notes = new Set(
		entry.notes.filter((note): note is FeedNote => NOTES.some((known) => known === note))
	);
	const safe = withoutPlace(entry, facts.ground.gazetteer, notes);
	if (safe === null) return { drop: 'names-withheld-place' };
	const again = reckon({ ...safe, notes: [...notes] }, facts);
	// What is left may speak of less than before: it still means the record whose place is withheld.
	return asHeld(
		{ ...safe, notes: [...notes] },
		'drop' in again ? first.reckoning : again.reckoning
	);
}

const asHeld = (entry: FeedEntry, reckoning: Reckoning): HeldEntry => ({
	external_id: entry.id,
	entry,
	hash: createHash('sha256').update(JSON.stringify(entry)).digest('hex'),
	reckoning,
	outcome: reckoning.outcome
});
