/** The project's own files, as the rules of its architecture look at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Made by tools; no rules for them. */
const GENERATED = new Set(['src/lib/i18n/paraglide', 'src/lib/i18n/project.inlang']);

/** Every file under a folder, as paths from the project's folder with forward slashes. */
export function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = relative(root, join(root, folder, entry.name))
			.split(sep)
			.join('/');
		if (GENERATED.has(path)) return [];
		return entry.isDirectory() ? filesUnder(path) : [path];
	});
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isCode = (path: string): boolean => /\.(ts|js|svelte)$/.test(path);
