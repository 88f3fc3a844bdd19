import { LOCALES, type Locale } from '../../../domain/bilingual/locale.ts';
import type { RecordChange } from '../../../domain/record-change/record-change.ts';
import { tiersOf } from '../../../domain/service/service.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { element, xmlText } from '../xml.ts';
import { changeWords } from './change-words.ts';
import { feedAddress } from './feed-address.ts';

/** A page of a feed of changes. */
export type ChangeFeed = {
	origin: string;
	/** What was asked, without language and place in it: "area=W06000002&tier=primary", or "". */
	asked: string;
	/** The same in words; null for everything. */
	askedWords: string | null;
	locale: Locale;
	/** When any of its changes was last made (ISO time). */
	updated: string;
	page: readonly RecordChange[];
	/** Where this page and the next begin; null for the first, and after the last. */
	after: string | null;
	next: string | null;
	today: string;
};

/** Changes as an Atom feed (RFC 4287), in pages (RFC 5005, section 3). */
export function atomFeed(feed: ChangeFeed): string {
	const { origin, asked, askedWords, locale, page, after, next } = feed;
	const say = { locale };
	const at = (rel: string, place: string | null) =>
		element('link', {
			rel,
			type: 'application/atom+xml',
			href: origin + feedAddress(locale, asked, place)
		});
	const title = askedWords
		? m.reuse_feed_title_of({ asked: askedWords }, say)
		: m.reuse_feed_title({}, say);
	const inside = [
		element('id', {}, xmlText(origin + feedAddress(locale, asked))),
		element('title', {}, xmlText(title)),
		element('subtitle', {}, xmlText(m.reuse_feed_subtitle({}, say))),
		element('updated', {}, feed.updated),
		element('author', {}, element('name', {}, xmlText(m.app_name({}, say)))),
		element('rights', {}, xmlText(m.trust_about_sources_ogl({}, say))),
		at('self', after),
		at('first', null),
		...(next === null ? [] : [at('next', next)]),
		element('link', { rel: 'alternate', type: 'text/html', href: `${origin}/${locale}/open-data` }),
		...LOCALES.filter((other) => other !== locale).map((other) =>
			element('link', {
				rel: 'alternate',
				type: 'application/atom+xml',
				hreflang: other,
				href: origin + feedAddress(other, asked)
			})
		),
		...page.map((change) => entryOf(change, feed))
	];
	const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale };
	return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', root, inside.join('\n'))}\n`;
}

function entryOf(change: RecordChange, { origin, locale, today }: ChangeFeed): string {
	const { service, kind } = change;
	const { title, summary } = changeWords(change, locale, today);
	const page = `${origin}/${locale}/services/${service.id}`;
	const category = (scheme: string, term: string) =>
		element('category', { scheme: `${origin}/data/dictionary.json#${scheme}`, term });
	return element(
		'entry',
		{},
		[
			element('id', {}, xmlText(`urn:uuid:${change.id}`)),
			element('title', {}, xmlText(title)),
			element('updated', {}, change.at),
			element('published', {}, change.at),
			element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
			element('summary', {}, xmlText(summary)),
			category('change', kind),
			...tiersOf(service).map((tier) => category('tier', tier)),
			...service.categories.map((id) => category('category', id)),
			...service.areas.map((gss) => category('area', gss))
		].join('')
	);
}
