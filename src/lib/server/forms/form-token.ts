import { randomUUID } from 'node:crypto';
import type { SigningKey } from '../secrets/signing-key.ts';

/** What a signed form says of itself: which sending it is, and when it was handed out (ms). */
export type FormToken = { act: string; issuedAt: number };

/** What only forms are signed for. */
const purpose = (about: string) => `form ${about}`;

/**
 * A token for a form that anybody may fill in. It holds no secret and nothing about who was given one.
 * @param about what the form is for, a report on a service for instance
 */
export const issueFormToken = (key: SigningKey, about: string, now: number): string =>
	key.sign(purpose(about), `${now.toString(36)}.${randomUUID()}`);

/** What a token of ours for that form says; null for any other text. */
export function readFormToken(key: SigningKey, about: string, token: string): FormToken | null {
	const [at, act, more] = key.read(purpose(about), token)?.split('.') ?? [];
	if (at === undefined || act === undefined || more !== undefined) return null;
	return { act, issuedAt: parseInt(at, 36) };
}
