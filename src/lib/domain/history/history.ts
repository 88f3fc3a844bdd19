import { datedRecord, documentReader, type DatedRecord } from './dated-record.ts';
import { inTime, type DatedSnapshot } from './dated-snapshot.ts';

/** The record as it stood on earlier days. */
export type History = {
	/** The oldest first. */
	snapshots: readonly DatedSnapshot[];
	/** The record of a snapshot; null when there is none of this id. */
	record(id: string): DatedRecord | null;
};

/**
 * Reads history out of snapshots and the texts of their documents. A document is read once, however many
 * snapshots hold it; a record is put together anew each time.
 */
export function historyOf(
	snapshots: ReadonlyMap<string, DatedSnapshot>,
	documents: ReadonlyMap<string, string>
): History {
	const reader = documentReader((hash) => documents.get(hash));
	return {
		snapshots: inTime(snapshots.values()),
		record: (id) => {
			const snapshot = snapshots.get(id);
			return snapshot ? datedRecord(snapshot, reader) : null;
		}
	};
}
