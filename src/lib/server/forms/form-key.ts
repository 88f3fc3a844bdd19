/** The key that forms for everybody are signed with: made once, kept in the data folder, owner only. */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** At least 32 random bytes, as they are written. */
const WRITTEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * Reads `<dir>/form-key`, creating it on the first call: a restart leaves open forms as good as they
 * were. A file that holds anything else is replaced; forms open then are asked for once more.
 */
export async function loadFormKey(dir: string): Promise<Buffer> {
	const path = join(dir, 'form-key');
	const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	if (WRITTEN.test(text)) {
		// Somebody may have copied the folder about with wider rights.
		await chmod(path, 0o600);
		return Buffer.from(text, 'base64url');
	}
	const key = randomBytes(32);
	const beside = `${path}.${randomBytes(4).toString('hex')}`;
	await mkdir(dir, { recursive: true, mode: 0o700 });
	await writeFile(beside, key.toString('base64url'), { mode: 0o600 });
	if (text !== '') await rm(path, { force: true });
	// Linked, not renamed: of two that make a key at once the first wins, and both use it.
	const won = await link(beside, path).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
			return false;
		}
	);
	await rm(beside, { force: true });
	return won ? key : loadFormKey(dir);
}
