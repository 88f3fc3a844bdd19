import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../src/routes', import.meta.url));

/** A route of the site: its id as SvelteKit names it, and whether it is a page or data. */
export type SiteRoute = { id: string; page: boolean };

/** Every route that answers something, read from the folders, so that a new one is not forgotten. */
export function siteRoutes(): SiteRoute[] {
	const routes = new Map<string, SiteRoute>();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!/^\+(page|server)(\.server)?\.(svelte|ts|js)$/.test(entry.name)) continue;
		const id = `/${relative(folder, entry.parentPath)}`.replace(/\/$/, '') || '/';
		const page = entry.name.startsWith('+page') || (routes.get(id)?.page ?? false);
		routes.set(id, { id, page });
	}
	return [...routes.values()].sort((a, b) => a.id.localeCompare(b.id));
}
