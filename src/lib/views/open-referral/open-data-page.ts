import { FEED_SOURCE_YEARS } from '../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Feed } from '../../domain/open-referral/feed.ts';
import { isInFeed } from '../../domain/open-referral/in-feed.ts';
import { PROFILE_URL } from '../../domain/open-referral/openapi/openapi.ts';
import { FEED_PATH } from '../../domain/open-referral/taxonomies.ts';
import { isLive, type Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { list, text, type Block, type Prose } from '../prose/prose.ts';
import { number } from '../words/lists.ts';

/** What the page needs to know of the feed and of the copy that serves it. */
export type FeedFacts = {
	feed: Feed;
	services: Iterable<Service>;
	/** ISO date in Wales. */
	today: string;
	/** Whether a file of whole postcodes is loaded. */
	postcodes: boolean;
	perMinute: number;
};

/** What the page about open data says of the feed and of the licence of everything. */
export function openDataPage(facts: FeedFacts, locale: Locale): Prose {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	const count = (value: number) => number(value, locale);
	const { feed, today } = facts;
	const leftOut = [...facts.services].filter((one) => isLive(one) && !isInFeed(one, today)).length;
	return {
		title: say(m.openreferral_page_title),
		lead: say(m.openreferral_page_lead),
		sections: [
			{
				id: 'feed',
				heading: say(m.openreferral_page_feed),
				blocks: [
					text(say(m.openreferral_page_feed_what), {
						href: PROFILE_URL,
						text: say(m.openreferral_page_standard)
					}),
					text(
						m.openreferral_page_feed_now(
							{
								services: count(feed.services.length),
								organizations: count(feed.organizations.length),
								places: count(new Set(feed.atLocations.map(({ of }) => of.id)).size)
							},
							{ locale }
						)
					),
					addresses(say(m.openreferral_page_where), locale)
				]
			},
			{
				id: 'in-it',
				heading: say(m.openreferral_page_in),
				blocks: [
					list(
						say(m.openreferral_page_in_live),
						[
							m.openreferral_page_in_unconfirmed({ years: count(FEED_SOURCE_YEARS) }, { locale }),
							m.openreferral_page_in_left_out({ count: count(leftOut) }, { locale })
						],
						say(m.openreferral_page_in_statements),
						say(m.openreferral_page_in_withheld),
						say(m.openreferral_page_in_empty)
					)
				]
			},
			{
				id: 'ask',
				heading: say(m.openreferral_page_ask),
				blocks: [
					questions(feed, facts.today, locale),
					text(say(m.openreferral_page_ask_languages)),
					text(
						m.openreferral_page_ask_postcode(
							{
								precision: facts.postcodes
									? say(m.openreferral_page_ask_unit)
									: say(m.openreferral_page_ask_outward)
							},
							{ locale }
						)
					),
					text(m.openreferral_page_ask_limit({ count: count(facts.perMinute) }, { locale }))
				]
			},
			{
				id: 'licence',
				heading: say(m.openreferral_page_licence),
				blocks: [
					text(say(m.openreferral_page_licence_what), {
						href: OGL[locale],
						text: say(m.openreferral_page_licence_name)
					})
				]
			}
		]
	};
}

const OGL = {
	en: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
	cy: 'https://www.nationalarchives.gov.uk/doc/open-government-licence-cymraeg/version/3/'
} as const;

function table(
	caption: string,
	rows: readonly (readonly [what: string, address: string])[],
	locale: Locale
): Block {
	return {
		kind: 'table',
		caption,
		heads: [
			m.openreferral_page_col_what({}, { locale }),
			m.openreferral_page_col_address({}, { locale })
		],
		rows: rows.map(([what, address]) => [
			[what],
			[{ href: `${FEED_PATH}${address}`, text: `${FEED_PATH}${address}` }]
		])
	};
}

/** Every list of the feed with its address. */
const addresses = (caption: string, locale: Locale): Block =>
	table(
		caption,
		[
			[m.openreferral_page_about({}, { locale }), '/'],
			[m.openreferral_page_openapi({}, { locale }), '/openapi.json'],
			[m.openreferral_page_services({}, { locale }), '/services'],
			[m.openreferral_page_at_locations({}, { locale }), '/service_at_locations'],
			[m.openreferral_page_organizations({}, { locale }), '/organizations'],
			[m.openreferral_page_taxonomies({}, { locale }), '/taxonomies'],
			[m.openreferral_page_terms({}, { locale }), '/taxonomy_terms']
		],
		locale
	);

/** Questions to try, as addresses that work. */
function questions(feed: Feed, today: string, locale: Locale): Block {
	const targeted = feed.terms.find(({ document }) => document.code === 'targeted');
	return table(
		m.openreferral_page_ask({}, { locale }),
		[
			[m.openreferral_page_ask_confirmed({}, { locale }), '/services?confirmed=true'],
			[m.openreferral_page_ask_full({}, { locale }), '/services?full=true'],
			[m.openreferral_page_ask_welsh({}, { locale }), '/services?lang=cy'],
			...(targeted
				? [
						[
							m.openreferral_page_ask_tier({ tier: String(targeted.document.name) }, { locale }),
							`/services?taxonomy_term_id=${targeted.id}`
						] as const
					]
				: []),
			[m.openreferral_page_ask_search({}, { locale }), '/services?search=rhianta'],
			[
				m.openreferral_page_ask_near({}, { locale }),
				'/service_at_locations?postcode=LL57&proximity=10000'
			],
			[m.openreferral_page_ask_since({}, { locale }), `/services?modified_after=${today}`],
			[m.openreferral_page_ask_all({}, { locale }), '/services?format=ndjson&full=true']
		],
		locale
	);
}
