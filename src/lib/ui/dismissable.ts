/**
 * Makes an opened `<details>` behave like a menu where scripts run: a press or focus elsewhere, Escape,
 * a followed link or a sent form shuts it. Escape and sending give focus back to its summary. Returns the undoing.
 */
export function dismissable(details: HTMLDetailsElement): () => void {
	const shut = () => details.removeAttribute('open');

	function shutWhenElsewhere(event: Event) {
		if (!details.open || !(event.target instanceof Node)) return;
		// A press on plain words inside gives focus to whatever around the menu can take it: that is not
		// elsewhere. (Shutting there also brought Chromium down.)
		if (details.contains(event.target) || event.target.contains(details)) return;
		shut();
	}
	function shutOnEscape(event: KeyboardEvent) {
		if (event.key !== 'Escape' || !details.open) return;
		shut();
		details.querySelector('summary')?.focus();
	}
	function shutOnSend() {
		const within = details.contains(document.activeElement);
		shut();
		if (within) details.querySelector('summary')?.focus();
	}
	function shutOnLink(event: Event) {
		if (event.target instanceof Element && event.target.closest('a')) shut();
	}

	document.addEventListener('pointerdown', shutWhenElsewhere);
	document.addEventListener('focusin', shutWhenElsewhere);
	details.addEventListener('keydown', shutOnEscape);
	details.addEventListener('click', shutOnLink);
	details.addEventListener('submit', shutOnSend);
	return () => {
		document.removeEventListener('pointerdown', shutWhenElsewhere);
		document.removeEventListener('focusin', shutWhenElsewhere);
		details.removeEventListener('keydown', shutOnEscape);
		details.removeEventListener('click', shutOnLink);
		details.removeEventListener('submit', shutOnSend);
	};
}
