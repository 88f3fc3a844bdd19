import { createHash } from 'node:crypto';

/** What `integrity` holds a script to (W3C Subresource Integrity). */
export const integrityOf = (text: string): string =>
	`sha384-${createHash('sha384').update(text).digest('base64')}`;
