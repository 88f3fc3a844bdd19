import { answerList } from '$lib/domain/open-referral/answer-list';
import { askPlace } from '$lib/domain/open-referral/ask-place';
import { pageOf } from '$lib/domain/open-referral/page';
import { readParameters, type Asked, type ListKind } from '$lib/domain/open-referral/parameters';
import { badRequest } from '$lib/views/open-referral/problem-words';
import { asked, fail, send, sendLines, type Asking } from './answer';
import { feedNow } from './feed-now';

/** A list of the feed: a page of it, or all that is found an object a line. */
export const listOf = (kind: ListKind) =>
	asked((asking) => {
		const { event, world, today, locale, origin } = asking;
		const read = readParameters(kind, event.url.searchParams);
		if ('problems' in read) return fail(400, badRequest(read.problems, locale), locale);
		const { asked } = read;
		const place = asked.postcode === null ? null : askPlace(asked.postcode, world);
		if (place?.point === null && place.areas.length > 0 && asked.proximity !== null) {
			const problem = { parameter: 'proximity', code: 'no-point' } as const;
			return fail(400, badRequest([problem], locale), locale);
		}
		const feed = feedNow(world, today, locale, origin);
		const entries = answerList(feed, kind, asked, place, today);
		const keep = asked.postcode === null;
		if (asked.format === 'ndjson') return sendLines(asking, entries, formOf(kind, asked), keep);
		const { contents, ...head } = pageOf(entries, asked);
		const last = contents.at(-1);
		const next = last && !head.last_page ? nextLink(asking, last.id) : null;
		return send(
			asking,
			{
				...head,
				...(place ? { haenau_postcode_precision: place.precision } : {}),
				contents: contents.map(({ document }) => document)
			},
			{ keep, ...(next ? { headers: { link: next } } : {}) }
		);
	});

/** What tells two answers of the same entries apart. */
const formOf = (kind: ListKind, { full, fullService, minimal }: Asked): string =>
	[kind, full, fullService, minimal].join();

/** Where the list goes on: behind the last id, so that nothing is skipped when the record changes. */
function nextLink({ event, origin }: Asking, last: string): string {
	const search = new URLSearchParams(event.url.searchParams);
	search.delete('page');
	search.set('after', last);
	return `<${origin}${event.url.pathname}?${search}>; rel="next"`;
}
