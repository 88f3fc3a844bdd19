/**
 * Takes everything off the page at once, its name in the tab too, and says only that something loads.
 * What is taken out of the document does not come back with it, whatever the browser kept.
 */
export function blankPage(loading: string): void {
	const word = document.createElement('p');
	word.className = 'visually-hidden';
	word.setAttribute('role', 'alert');
	word.textContent = loading;
	document.body.replaceChildren(word);
	document.title = loading;
}
