import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link, and what is kept of it. */
export type LinkToken = { token: string; hash: string };

/** A new secret: 256 bits, so that nobody guesses one. */
export function newLinkToken(): LinkToken {
	const token = randomBytes(32).toString('base64url');
	return { token, hash: hashOfToken(token) };
}

/** What the record keeps of a secret: enough to know it again, not enough to use it. */
export const hashOfToken = (token: string): string =>
	createHash('sha256').update(token).digest('hex');
