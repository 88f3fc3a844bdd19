import type { SigningKey } from '../secrets/signing-key.ts';
import { issueFormToken, readFormToken } from './form-token.ts';

/** Why a post is asked for once more. None of it loses what was typed. */
export type PostProblem = 'too-soon' | 'too-old' | 'not-ours' | 'filled';

export type PostVerdict = { act: string } | { problem: PostProblem };

/** The field that people do not see: programs fill it in. */
export const TRAP_FIELD = 'homepage';
export const TOKEN_FIELD = 'form';

/** Nobody reads and fills in a form in less; a form left open overnight is still good. */
export const LEAST_MS = 3_000;
export const MOST_MS = 24 * 60 * 60 * 1_000;

/**
 * Looks at a posted form for everybody: whether we handed it out, not just now and not long ago, and
 * whether the field that nobody sees is empty.
 */
export function checkPost(
	data: FormData,
	about: string,
	key: SigningKey,
	now: number
): PostVerdict {
	const token = data.get(TOKEN_FIELD);
	const read = typeof token === 'string' ? readFormToken(key, about, token) : null;
	if (read === null) return { problem: 'not-ours' };
	if ((data.get(TRAP_FIELD) ?? '') !== '') return { problem: 'filled' };
	const age = now - read.issuedAt;
	if (age < LEAST_MS) return { problem: 'too-soon' };
	return age > MOST_MS ? { problem: 'too-old' } : { act: read.act };
}

/**
 * The token of a form that is shown again after a post: its own, so that it is as old as it was, while
 * that is good; else, and for programs, a new one. Whoever mends a slip is not taken for too quick.
 */
export function tokenAgain(data: FormData, about: string, key: SigningKey, now: number): string {
	const token = data.get(TOKEN_FIELD);
	const read = typeof token === 'string' ? readFormToken(key, about, token) : null;
	const good = read !== null && now - read.issuedAt <= MOST_MS;
	return good && (data.get(TRAP_FIELD) ?? '') === ''
		? String(token)
		: issueFormToken(key, about, now);
}
