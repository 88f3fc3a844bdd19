import { createHash } from 'node:crypto';

/** What tells one answer from another: its entity tag, and when it last changed. */
export type Validators = { etag: string; lastModified: Date };

/** A strong entity tag of everything an answer is made from. */
export const etagOf = (...madeFrom: readonly (string | number)[]): string =>
	`"${createHash('sha256').update(JSON.stringify(madeFrom)).digest('hex').slice(0, 24)}"`;

/**
 * Whether the asker has the answer already (RFC 9110, 13.2.2): tags are asked for first, the date counts
 * only without them. Tags are compared weakly, as for GET.
 */
export function isHeld(headers: Headers, { etag, lastModified }: Validators): boolean {
	const tags = headers.get('if-none-match');
	if (tags !== null) {
		const bare = (tag: string) => tag.trim().replace(/^W\//, '');
		return tags.trim() === '*' || tags.split(',').some((tag) => bare(tag) === bare(etag));
	}
	const since = Date.parse(headers.get('if-modified-since') ?? '');
	return !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1_000) * 1_000 <= since;
}
