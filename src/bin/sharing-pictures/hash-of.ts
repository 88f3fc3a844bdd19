import { createHash } from 'node:crypto';
import { LOOK } from './compose.ts';

/** What a picture was drawn from, short: its page and the look. */
export const hashOf = (body: string): string =>
	createHash('sha256')
		.update(LOOK + body)
		.digest('hex')
		.slice(0, 16);
