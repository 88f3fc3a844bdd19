import type { BatchState } from './batch-state.ts';
import { OUTCOMES, type Outcome } from './check-row.ts';

/** Which rows a report shows: those of one outcome, or all that would create or change something. */
export type Shown = Outcome | 'proposed';

/** The choice of rows that an address names; null for none. */
export const shownFrom = (asked: string | null): Shown | null =>
	asked === 'proposed' ? asked : (OUTCOMES.find((outcome) => outcome === asked) ?? null);

/**
 * Which rows a report opens on: while its sender can still mend the file what was refused, after that
 * what is published or would be; null for all.
 */
export function firstShown(batch: {
	state: BatchState;
	created: number;
	changed: number;
	refused: number;
}): Shown | null {
	if (batch.state === 'checked' && batch.refused > 0) return 'refused';
	return batch.created + batch.changed > 0 ? 'proposed' : null;
}
