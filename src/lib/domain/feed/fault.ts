/** Why a feed could not be read. Every code has a sentence in both languages. */
export const FEED_FAULTS = [
	'not-https',
	'has-password',
	'no-name',
	'odd-port',
	'no-address',
	'private-address',
	'unreachable',
	'bad-certificate',
	'too-slow',
	'too-many-redirects',
	'redirect-nowhere',
	'refused',
	'limited',
	'failed',
	'not-json-type',
	'odd-encoding',
	'too-large',
	'not-utf8',
	'not-json',
	'too-deep',
	'not-a-feed',
	'same-page',
	'too-many-pages',
	'too-many-records'
] as const;
export type FeedFaultCode = (typeof FEED_FAULTS)[number];

/** A feed that is not read, and why. Its message holds the code and no word of the feed. */
export class FeedFault extends Error {
	override name = 'FeedFault';
	readonly code: FeedFaultCode;
	constructor(code: FeedFaultCode) {
		super(code);
		this.code = code;
	}
}
