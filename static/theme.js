// Loaded in the head, before the first paint, so that a kept choice of theme does not flash and an
// explanation that was put away does not come and go.
// A file of its own because the content security policy allows no inline script. Mirrors src/lib/ui/theme.ts and first-visit.ts.
try {
	const kept = localStorage.getItem('theme');
	if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
	if (localStorage.getItem('explained') === 'yes') document.documentElement.dataset.explained = 'yes';
} catch {
	// Storage is closed: the page follows the system.
}
