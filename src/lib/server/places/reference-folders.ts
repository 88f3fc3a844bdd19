import { join } from 'node:path';
import { projectFolder } from '../config/project-folder.ts';
import type { ReferenceFolders } from './reference-file.ts';

/** Where the reference files of a data folder lie. */
export const referenceFolders = (dataDir: string): ReferenceFolders => ({
	dataDir,
	seedDir: join(projectFolder(), 'supabase', 'seed')
});
