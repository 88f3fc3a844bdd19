import type { Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { one } from '../typed.ts';

/** A web address as people type it, or null when it can not be one. */
export function webAddress(text: string): string | null {
	const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
	if (text.length > 500 || /\s/.test(text) || !URL.canParse(full)) return null;
	const url = new URL(full);
	// A host of names: no bare word, no number, no user name that looks like a host.
	const host = /^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(url.hostname);
	return host && url.username === '' && url.port === '' ? url.href : null;
}

/** A withheld service keeps the front page of its website only: a path may name the town. */
export const frontPage = (url: string): string => `${new URL(url).origin}/`;
export const isFrontPage = (url: string): boolean => /^https?:\/\/[^/]+\/?$/.test(url);

/** The service's own web page. */
export const websiteQuestion: Question = {
	id: 'website',
	section: 'what',
	parts: ['url'],
	known: (draft) => Boolean(draft.url),
	show: (draft) => ({ url: [draft.url ?? ''] }),
	read(values, draft) {
		const text = one(values, 'url');
		if (text === '') return settled({ url: null });
		const url = webAddress(text);
		if (url === null) return refused({ field: 'url', code: 'web-address' });
		if (draft.location_withheld && !isFrontPage(url)) {
			return refused({ field: 'url', code: 'withheld-web-address' });
		}
		return settled({ url });
	}
};
