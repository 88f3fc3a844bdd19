import { createHash } from 'node:crypto';
import type { SigningKey } from '../secrets/signing-key.ts';

/** No letters or digits that are read for one another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * The code of a sending, by which only its sender finds it again: "K7QM-2DXW-9RTB". It follows from the
 * sending, so that a form sent twice, or a page loaded again, shows the same one; nobody without the
 * server's key can work it out.
 */
export function codeOf(key: SigningKey, act: string): string {
	const digest = createHash('sha512').update(key.sign('feedback code', act)).digest();
	const letters = Array.from({ length: LENGTH }, (_, i) => {
		// Two bytes a letter: thirty letters out of 65,536 are even enough.
		return LETTERS[digest.readUInt16BE(i * 2) % LETTERS.length]!;
	});
	return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as somebody typed it, or null for what is none: spaces, dashes and small letters are forgiven. */
export function typedCode(typed: string): string | null {
	const bare = typed.toUpperCase().replace(/[\s–-]/g, '');
	return bare.length === LENGTH && [...bare].every((letter) => LETTERS.includes(letter))
		? bare.replace(/(.{4})(?=.)/g, '$1-')
		: null;
}

/** What of a code is stored. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');
