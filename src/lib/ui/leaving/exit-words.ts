/** What the bar for leaving a page says. */
export type ExitWords = {
	/** On the link. */
	label: string;
	/** Beside it. */
	text: string;
	/** That Shift does it too: shown only where a script listens. */
	shift: string;
	/** Said after the first press and after the second. */
	pressed: readonly [string, string];
	/** Said when the presses are forgotten. */
	forgotten: string;
	/** Said while the other page loads. */
	loading: string;
	/** The page about staying safe, when there is one to go to. */
	more?: { href: string; label: string };
};
