import { randomUUID } from 'node:crypto';
import type { CsvRow } from './read-csv.ts';

/** A file whose columns are not all known yet. */
export type HeldFile = {
	accountId: string;
	/** Whose list it is, as the form posts it. */
	scope: string;
	name: string;
	/** True when its letters were not UTF-8 and had to be converted. */
	converted: boolean;
	header: string[];
	rows: CsvRow[];
};

/** Until its columns are known nobody can tell whether a row names the place of a withheld service. */
const MOST = 6;
const HALF_AN_HOUR = 30 * 60_000;

const held = new Map<string, { file: HeldFile; until: number }>();

/**
 * Keeps a file for its account until its columns are chosen: in memory only, for half an hour, and no
 * more than a few at a time (the oldest goes).
 */
export function holdFile(file: HeldFile, now: number): string {
	forgetOld(now);
	if (held.size >= MOST) held.delete(held.keys().next().value!);
	const id = randomUUID();
	held.set(id, { file, until: now + HALF_AN_HOUR });
	return id;
}

/** The file, for the account that sent it; null when it is gone. */
export function heldFile(id: string, accountId: string, now: number): HeldFile | null {
	forgetOld(now);
	const file = held.get(id)?.file;
	return file?.accountId === accountId ? file : null;
}

/** Forgets a file whose rows are being checked. */
export const releaseFile = (id: string): void => void held.delete(id);

function forgetOld(now: number): void {
	for (const [id, { until }] of held) if (until <= now) held.delete(id);
}
