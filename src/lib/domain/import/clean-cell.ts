/** What a cell may say to take out what is recorded; an empty cell leaves it as it is. */
const CLEAR = /^\[(clear|clirio)\]$/i;

/**
 * A cell as text: no control characters, no marks that turn the direction of writing or cannot be seen,
 * and without the apostrophe that an export puts before what a spreadsheet would take for a formula.
 */
export function cleanCell(cell: string): string {
	return (
		cell
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
			.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
			.replace(/^'(?=[=+\-@\t])/, '')
			.trim()
			.normalize('NFC')
	);
}

/** True for a cell that takes out what is recorded. */
export const isClear = (cell: string): boolean => CLEAR.test(cell);
