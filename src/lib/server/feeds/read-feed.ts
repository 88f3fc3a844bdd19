import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { FeedFault } from '../../domain/feed/fault.ts';
import { readPage, type FeedPage, type FeedShape } from '../../domain/feed/page.ts';
import { parsePage } from '../../domain/feed/parse-page.ts';
import { checkedUrl, LIMITS, NETWORK, safeGet, type Limits, type Network } from './safe-get.ts';

/** What is taken of one feed in a run. */
export const FEED_LIMITS = {
	pages: 500,
	records: 10_000,
	/** All pages together. */
	milliseconds: 600_000
};

/** How a feed is reached; a test has a network of its own. */
export type Reaching = {
	network?: Network;
	limits?: Limits;
	whole?: typeof FEED_LIMITS;
	/** Milliseconds between two pages, for courtesy. */
	pause?: number;
};

/** Everything a feed gave, and what it said of itself. */
export type ReadFeed = {
	shape: FeedShape;
	records: unknown[];
	pages: number;
	saidRecords: number | null;
	/** True where its own count, or its number of pages, is not what came. */
	totalsLie: boolean;
	/** For the next run. Only of a feed of one page: the first page says nothing of the others. */
	etag: string | null;
	modified: string | null;
};

/**
 * Reads all pages of a feed, or throws a `FeedFault`: half a feed is none, because what is missing from it
 * would look as if it had ended.
 * @returns null where nothing changed since the last run
 */
export async function readFeed(
	address: string,
	since: { etag: string | null; modified: string | null },
	{ network = NETWORK, limits = LIMITS, whole = FEED_LIMITS, pause = 100 }: Reaching = {}
): Promise<ReadFeed | null> {
	const ends = performance.now() + whole.milliseconds;
	const seen = new Set<string>();
	const get = (url: string, validators = NEVER) => safeGet(url, validators, { network, limits });

	let start = checkedUrl(address, network);
	let answer = await get(start.href, since);
	if (!answer.changed) return null;
	let first = readPage(parsePage(answer.text));
	if ('root' in first) {
		start = new URL(`${start.pathname.replace(/\/+$/, '')}/services`, start);
		answer = await get(start.href);
		if (!answer.changed) throw new FeedFault('not-a-feed');
		first = readPage(parsePage(answer.text));
		if ('root' in first) throw new FeedFault('not-a-feed');
	}
	const records: unknown[] = [];
	let page: FeedPage = first;
	let text = answer.text;
	let pages = 0;
	for (;;) {
		const hash = createHash('sha256').update(text).digest('base64');
		if (seen.has(hash)) throw new FeedFault('same-page');
		seen.add(hash);
		records.push(...page.records);
		pages += 1;
		if (records.length > whole.records) throw new FeedFault('too-many-records');
		if (isLast(page, pages)) break;
		if (pages >= whole.pages) throw new FeedFault('too-many-pages');
		if (performance.now() > ends) throw new FeedFault('too-slow');
		await setTimeout(pause);
		const next = await get(pageAddress(start, pages + 1));
		if (!next.changed) throw new FeedFault('same-page');
		const read = readPage(parsePage(next.text));
		if ('root' in read) throw new FeedFault('not-a-feed');
		[page, text] = [read, next.text];
	}
	return {
		shape: first.shape,
		records,
		pages,
		saidRecords: first.saidRecords,
		totalsLie:
			(first.saidRecords !== null && first.saidRecords !== records.length) ||
			(first.saidPages !== null && Math.max(1, first.saidPages) !== pages),
		etag: pages === 1 ? answer.etag : null,
		modified: pages === 1 ? answer.modified : null
	};
}

const NEVER: { etag: string | null; modified: string | null } = { etag: null, modified: null };

/**
 * The last page is one that says so, an empty one, or the one that is the last by the count of pages. A
 * server that says neither has one page.
 */
function isLast({ records, saidLast, saidPages }: FeedPage, pages: number): boolean {
	if (records.length === 0) return true;
	if (saidLast !== null) return saidLast;
	return saidPages === null || pages >= saidPages;
}

/** An address with the number of a page, counted on from the page it names itself. */
function pageAddress(start: URL, number: number): string {
	const url = new URL(start);
	const began = Number(start.searchParams.get('page') ?? 1);
	url.searchParams.set('page', String((Number.isSafeInteger(began) ? began : 1) + number - 1));
	return url.href;
}
