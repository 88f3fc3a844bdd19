// Loaded in the head, before the first paint, so that a kept choice of theme does not flash.
// A file of its own because the content security policy allows no inline script. Mirrors src/lib/ui/theme.ts.
try {
	const kept = localStorage.getItem('theme');
	if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
	// Storage is closed: the page follows the system.
}
