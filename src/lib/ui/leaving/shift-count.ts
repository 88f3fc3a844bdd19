/**
 * Counting Shift towards leaving a page. A press counts when Shift goes down and up again by itself:
 * capitals and shortcuts have another key between, a held key repeats, so neither counts. After GOV.UK
 * Design System, "Exit this page", which counts on release for the same reason.
 */
export type ShiftCount = {
	presses: number;
	/** When Shift went down by itself; null while it is up, or once the press is spoilt. */
	downAt: number | null;
	/** When the last press was counted. */
	countedAt: number;
};

/** One turn of a key, as `KeyboardEvent` says it; `at` in milliseconds. */
export type KeyTurn = {
	way: 'down' | 'up';
	key: string;
	/** True while Control, Alt or the system key is down, or a character is being composed. */
	joined: boolean;
	repeat: boolean;
	at: number;
};

export const NO_PRESSES: ShiftCount = { presses: 0, downAt: null, countedAt: 0 };

/** Presses that leave the page. */
export const PRESSES_TO_LEAVE = 3;
/** A count is forgotten this many milliseconds after its last press. */
export const FORGOTTEN_AFTER_MS = 5_000;
/** Held for longer than this, Shift is being leant on, not pressed. */
export const HELD_AFTER_MS = 1_000;

/** The count after a turn of a key. */
export function afterTurn(count: ShiftCount, turn: KeyTurn): ShiftCount {
	const { way, key, at } = turn;
	const standing =
		count.presses > 0 && at - count.countedAt > FORGOTTEN_AFTER_MS
			? { ...NO_PRESSES, downAt: count.downAt }
			: count;
	if (key !== 'Shift') return way === 'down' ? NO_PRESSES : standing;
	if (way === 'down') {
		// A second Shift, or the same one repeating, is no press of its own.
		const alone = standing.downAt === null && !turn.repeat && !turn.joined;
		return { ...standing, downAt: alone ? at : null };
	}
	if (standing.downAt === null) return standing;
	const held = at - standing.downAt > HELD_AFTER_MS;
	return held
		? { ...standing, downAt: null }
		: { presses: standing.presses + 1, downAt: null, countedAt: at };
}
