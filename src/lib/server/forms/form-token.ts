import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** What a signed form says of itself: which sending it is, and when it was handed out (ms). */
export type ReadToken = { act: string; issuedAt: number };

/** Form tokens of one key. */
export type FormTokens = {
	/** A token for a form. `about` ties it to what the form is about, a service for instance. */
	issue(about: string, now: number): string;
	/** What a token of ours for that form says; null for any other text. */
	read(token: string, about: string): ReadToken | null;
};

const TOKEN = /^([0-9a-z]{1,11})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** Makes and reads tokens. They hold no secret and nothing about who was given one. */
export function formTokens(key: Buffer): FormTokens {
	const sign = (about: string, at: string, act: string) =>
		createHmac('sha256', key).update(`${about}\n${at}\n${act}`).digest();
	return {
		issue(about, now) {
			const at = now.toString(36);
			const act = randomUUID();
			return `${at}.${act}.${sign(about, at, act).toString('base64url')}`;
		},
		read(token, about) {
			const [, at, act, signature] = TOKEN.exec(token) ?? [];
			if (at === undefined || act === undefined || signature === undefined) return null;
			const given = Buffer.from(signature, 'base64url');
			if (!timingSafeEqual(given, sign(about, at, act))) return null;
			return { act, issuedAt: parseInt(at, 36) };
		}
	};
}
