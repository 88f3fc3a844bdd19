import { answerItem, answerList } from '$lib/domain/open-referral/answer-list';
import { openApiDocument, type Examples } from '$lib/domain/open-referral/openapi/openapi';
import { pageOf } from '$lib/domain/open-referral/page';
import { LISTS, readParameters, type ListKind } from '$lib/domain/open-referral/parameters';
import type { Feed } from '$lib/domain/open-referral/feed';
import { asked, send } from '../answer';
import { feedNow } from '../feed-now';

export const trailingSlash = 'ignore';

/** The description of the feed; its examples are the first of what it holds. */
export const GET = asked((asking) => {
	const { world, today, locale, origin } = asking;
	const feed = feedNow(world, today, locale, origin);
	return send(asking, openApiDocument(origin, examplesOf(feed, today)));
});

const examplesOf = (feed: Feed, today: string): Examples =>
	Object.fromEntries(
		LISTS.flatMap((kind) => {
			const example = exampleOf(feed, kind, today);
			return example ? [[kind, example]] : [];
		})
	);

function exampleOf(feed: Feed, kind: ListKind, today: string) {
	const read = readParameters(kind, new URLSearchParams('per_page=1'));
	if ('problems' in read) return null;
	const { contents, ...head } = pageOf(answerList(feed, kind, read.asked, null, today), read.asked);
	const [first] = contents;
	const item = first && answerItem(feed, kind, first.id, false);
	return item ? { list: { ...head, contents: [first.document] }, item } : null;
}
