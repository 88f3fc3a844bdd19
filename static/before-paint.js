// Loaded in the head, before the first paint, so that nothing flashes: neither a theme that was not chosen,
// nor an explanation that was put away, nor a page that somebody has left in a hurry. A file of its own
// because the content security policy allows no inline script. Mirrors src/lib/ui/theme.ts,
// first-visit.ts and leaving/left.ts.
try {
	const kept = localStorage.getItem('theme');
	if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
	if (localStorage.getItem('explained') === 'yes') document.documentElement.dataset.explained = 'yes';
} catch {
	// Storage is closed: the page follows the system.
}

/** Going back in a tab in which somebody pressed the way out leads out again. */
function stayAway() {
	document.documentElement.hidden = true;
	location.replace('https://www.bbc.co.uk/weather');
}
try {
	const left = () => sessionStorage.getItem('left') === 'yes';
	if (left()) {
		const [arrival] = performance.getEntriesByType('navigation');
		if (arrival?.type === 'back_forward') stayAway();
		// Somebody who comes here anew wants to be here.
		else sessionStorage.removeItem('left');
	}
	addEventListener('pageshow', ({ persisted }) => persisted && left() && stayAway());
} catch {
	// Storage is closed: nothing could be remembered.
}
