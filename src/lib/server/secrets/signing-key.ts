import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Signs short texts that a browser brings back (form tokens, the time a session was last used). */
export type SigningKey = {
	/** `text` and its signature for `purpose`; one purpose's signature is worth nothing for another. */
	sign(purpose: string, text: string): string;
	/** The text, when `signed` was made by `sign` for the same purpose; null otherwise. */
	read(purpose: string, signed: string): string | null;
};

/** The key of `<dataDir>/signing.key`, made on the first start, so that a restart breaks no open form. */
export async function loadSigningKey(dataDir: string): Promise<SigningKey> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const path = join(dataDir, 'signing.key');
	// Exclusive create: two processes that start together end up with the same key.
	await writeFile(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		}
	);
	await chmod(path, 0o600);
	const key = (await readFile(path, 'utf8')).trim();
	if (key.length < 43) throw new Error(`${path} is damaged: delete it, and open forms start anew.`);
	return signingKey(key);
}

/** A key from its own text. */
export function signingKey(key: string): SigningKey {
	const mark = (purpose: string, text: string) =>
		createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
	return {
		sign: (purpose, text) => `${text}.${mark(purpose, text)}`,
		read(purpose, signed) {
			const cut = signed.lastIndexOf('.');
			const text = signed.slice(0, Math.max(cut, 0));
			const given = Buffer.from(signed.slice(cut + 1));
			const expected = Buffer.from(mark(purpose, text));
			return given.length === expected.length && timingSafeEqual(given, expected) ? text : null;
		}
	};
}
