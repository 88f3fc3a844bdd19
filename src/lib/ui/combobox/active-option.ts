/** Index of the marked line, or -1 while the reader is in the text itself. */
export type Active = number;

/**
 * The line that a key leads to, in the editable combobox of the ARIA practices: arrows go round through
 * the list and the text, Home and End go back to the text, where they move the caret as always.
 * Undefined means that the key is not ours.
 */
export function activeAfter(key: string, active: Active, count: number): Active | undefined {
	switch (key) {
		case 'ArrowDown':
			return active + 1 < count ? active + 1 : -1;
		case 'ArrowUp':
			return active === -1 ? count - 1 : active - 1;
		case 'Home':
		case 'End':
			return -1;
		default:
			return undefined;
	}
}
