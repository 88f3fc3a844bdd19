/** The embedded form's keys: made once, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const keysSchema = z.object({
	/** Stands for the role `anon`. */
	publishableKey: z.string().startsWith('sb_publishable_'),
	/** Stands for the role `service_role`, which passes row-level security. */
	secretKey: z.string().startsWith('sb_secret_'),
	/** Signs sessions (HS256). */
	jwtSecret: z.string().min(43)
});
export type EmbeddedKeys = z.infer<typeof keysSchema>;

/**
 * Reads `<dir>/keys.json`, creating it on the first start. The caller holds the folder's lock.
 * Throws when the file is there but is not what was written.
 */
export async function loadKeys(dir: string): Promise<EmbeddedKeys> {
	const path = join(dir, 'keys.json');
	const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	if (text === null) return createKeys(dir, path);
	// Somebody may have copied the folder about with wider rights.
	await chmod(path, 0o600);
	const keys = keysSchema.safeParse(parseJson(text));
	if (!keys.success) {
		throw new Error(
			`${path} is damaged. Put it back from a copy; without one, delete it: everybody signs in again.`
		);
	}
	return keys.data;
}

async function createKeys(dir: string, path: string): Promise<EmbeddedKeys> {
	const random = () => randomBytes(32).toString('base64url');
	const keys: EmbeddedKeys = {
		publishableKey: `sb_publishable_${random()}`,
		secretKey: `sb_secret_${random()}`,
		jwtSecret: random()
	};
	await mkdir(dir, { recursive: true, mode: 0o700 });
	// Written beside and renamed, so that a crash leaves no half file behind.
	await writeFile(`${path}.new`, JSON.stringify(keys, null, '\t'), { mode: 0o600 });
	await rename(`${path}.new`, path);
	return keys;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
