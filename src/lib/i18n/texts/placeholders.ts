/** The placeholders of a text, each once, sorted: "{count} of {total}" gives ["count", "total"]. */
export function placeholders(text: string): string[] {
	return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();
}
