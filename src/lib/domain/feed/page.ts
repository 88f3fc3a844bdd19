import { FeedFault } from './fault.ts';

/** The families of feeds that are understood. */
export const FEED_SHAPES = ['hsds-uk-3', 'oruk-1', 'outpost', 'list'] as const;
export type FeedShape = (typeof FEED_SHAPES)[number];

/** A page of services as its server gives it. What it says of itself is not believed, but reported. */
export type FeedPage = {
	shape: FeedShape;
	records: readonly unknown[];
	/** How many services and pages the server says there are; null where it says nothing. */
	saidRecords: number | null;
	saidPages: number | null;
	/** Whether the server says that this is the last page. */
	saidLast: boolean | null;
};

type Plain = { readonly [key: string]: unknown };
export const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const count = (value: unknown): number | null =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/**
 * Reads a page: Open Referral UK 3 and HSDS 3 (`contents`), Open Referral UK 1 and Outpost (`content`), or a
 * bare list. The address of a whole API, which lists nothing, leads to its services.
 */
export function readPage(body: unknown): FeedPage | { root: true } {
	if (Array.isArray(body)) {
		return { shape: 'list', records: body, saidRecords: null, saidPages: null, saidLast: true };
	}
	if (!isPlain(body)) throw new FeedFault('not-a-feed');
	if (Array.isArray(body.contents)) {
		return {
			shape: 'hsds-uk-3',
			records: body.contents,
			saidRecords: count(body.total_items),
			saidPages: count(body.total_pages),
			saidLast: flag(body.last_page)
		};
	}
	if (Array.isArray(body.content)) {
		const outpost = body.content.some((one) => isPlain(one) && Object.hasOwn(one, 'organisation'));
		return {
			shape: outpost ? 'outpost' : 'oruk-1',
			records: body.content,
			saidRecords: count(body.totalElements),
			saidPages: count(body.totalPages),
			saidLast: flag(body.last)
		};
	}
	if (typeof body.version === 'string' && typeof body.openapi_url === 'string')
		return { root: true };
	// One service by itself.
	if (Object.hasOwn(body, 'id') && Object.hasOwn(body, 'name')) {
		return { shape: 'list', records: [body], saidRecords: null, saidPages: null, saidLast: true };
	}
	throw new FeedFault('not-a-feed');
}
