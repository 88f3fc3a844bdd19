import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `supabase/` (migrations and seed facts): where the server was started, or a
 * folder above it. Throws when there is none, because nothing can be migrated then.
 */
export function projectFolder(from: string = process.cwd()): string {
	if (existsSync(join(from, 'supabase', 'migrations'))) return from;
	const above = dirname(from);
	if (above === from) throw new Error('No supabase/migrations folder here or above.');
	return projectFolder(above);
}
