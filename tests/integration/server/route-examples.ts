import { uuidOf } from '../../../src/lib/server/seed/uuid.ts';
import type { BuiltServer } from './built-server.ts';

/** What an example address may be about: one service, and the words somebody may search it by. */
export type Subject = {
	service: string;
	area: string;
	category: string;
	/** Latitude and longitude as an address carries them. */
	at: string;
	town: string;
	postcode: string;
};

/** How a route is asked: a path, or a form or question that is posted. */
export type Example =
	| { get: string }
	| { post: string; fields: { [name: string]: string } }
	| { ask: string; body: unknown };

type Examples = (locale: 'en' | 'cy', about: Subject) => Example[];

const gets =
	(...paths: ((locale: string, about: Subject) => string)[]): Examples =>
	(locale, about) =>
		paths.map((path) => ({ get: path(locale, about) }));

/** A search that the subject answers, with every group shown to its end. */
const search = ({ at, area, category }: Subject) =>
	`at=${at}&area=${area}&category=${category}&more=near,comes,remote,unplaced`;

/** An id that nobody and nothing has. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** An example or more for every route, by its id. A route without one fails the tests that use them. */
export const EXAMPLES: { [route: string]: Examples } = {
	'/': gets(() => '/'),
	'/[locale=locale]': gets((locale) => `/${locale}`),
	'/[locale=locale]/[...rest]': gets((locale, { town }) => `/${locale}/${town}`),
	'/[locale=locale]/admin': gets((locale) => `/${locale}/admin`),
	'/[locale=locale]/admin/tiers': gets((locale) => `/${locale}/admin/tiers`),
	'/[locale=locale]/admin/tiers/[tier]': (locale) => [
		{ get: `/${locale}/admin/tiers/primary` },
		{ post: `/${locale}/admin/tiers/primary?/save`, fields: { base: '1' } }
	],
	'/[locale=locale]/admin/mail': gets((locale) => `/${locale}/admin/mail`),
	'/[locale=locale]/assurance/[service]': gets(
		(locale, { service }) => `/${locale}/assurance/${service}`
	),
	'/[locale=locale]/assurance/confirm': gets(
		(locale) => `/${locale}/assurance/confirm?token=none`,
		(locale) => `/${locale}/assurance/confirm?token=${'x'.repeat(43)}`
	),
	'/[locale=locale]/assurance/thanks': gets(
		(locale, { service }) => `/${locale}/assurance/thanks?service=${service}`
	),
	'/[locale=locale]/moderation': gets((locale) => `/${locale}/moderation?kind=new`),
	'/[locale=locale]/moderation/[proposal]': gets(
		(locale, { service }) => `/${locale}/moderation/${service}`
	),
	'/[locale=locale]/moderation/[proposal]/[decision]': gets(
		(locale, { service }) => `/${locale}/moderation/${service}/approve`
	),
	'/[locale=locale]/moderation/services/[id]/advocacy': (locale, { service }) => [
		{ get: `/${locale}/moderation/services/${service}/advocacy` },
		{ post: `/${locale}/moderation/services/${service}/advocacy?/save`, fields: { source: 'x' } }
	],
	'/[locale=locale]/moderation/feedback': (locale) => [
		{ get: `/${locale}/moderation/feedback?published` },
		{ post: `/${locale}/moderation/feedback?/decline`, fields: { feedback: NOBODY } }
	],
	'/[locale=locale]/feedback': (locale) => [
		{ get: `/${locale}/feedback` },
		{ post: `/${locale}/feedback?/look`, fields: { code: 'K7QM-2DXW-9RTB' } }
	],
	'/[locale=locale]/services/[id]/feedback': (locale, { service }) => [
		{ get: `/${locale}/services/${service}/feedback` },
		{ post: `/${locale}/services/${service}/feedback`, fields: { helped: 'She listened' } }
	],
	'/[locale=locale]/review/parental-advocacy': gets(
		(locale) => `/${locale}/review/parental-advocacy`
	),
	'/[locale=locale]/review/edge-of-care': gets((locale) => `/${locale}/review/edge-of-care`),
	'/[locale=locale]/moderation/services/[id]/history': gets(
		(locale, { service }) => `/${locale}/moderation/services/${service}/history`
	),
	'/[locale=locale]/moderation/examples': gets(
		(locale) => `/${locale}/moderation/examples?done=E-23A4BC`
	),
	'/[locale=locale]/moderation/examples/[id]': (locale) => [
		{ get: `/${locale}/moderation/examples/${NOBODY}` },
		{ post: `/${locale}/moderation/examples/${NOBODY}`, fields: { decision: 'approve' } }
	],
	'/[locale=locale]/register/examples': gets((locale) => `/${locale}/register/examples`),
	'/[locale=locale]/register/examples/[id]': (locale) => [
		{ get: `/${locale}/register/examples/${NOBODY}` },
		{ post: `/${locale}/register/examples/${NOBODY}?/withdraw`, fields: { revision: '1' } }
	],
	'/[locale=locale]/register/examples/[id]/edit': (locale, { town }) => [
		{ get: `/${locale}/register/examples/${NOBODY}/edit` },
		{ post: `/${locale}/register/examples/${NOBODY}/edit`, fields: { 'title-en': town } }
	],
	'/[locale=locale]/moderation/assurance': gets(
		(locale, { area }) => `/${locale}/moderation/assurance?area=${area}&show=never`
	),
	'/[locale=locale]/about': gets((locale) => `/${locale}/about`),
	'/[locale=locale]/account': gets((locale) => `/${locale}/account`),
	'/[locale=locale]/accessibility': gets((locale) => `/${locale}/accessibility`),
	'/[locale=locale]/account/erase': gets((locale) => `/${locale}/account/erase`),
	'/[locale=locale]/admin/accounts': gets((locale) => `/${locale}/admin/accounts?role=editor`),
	'/[locale=locale]/admin/accounts/[id]': gets((locale) => `/${locale}/admin/accounts/${NOBODY}`),
	'/[locale=locale]/admin/accounts/[id]/erase': gets(
		(locale) => `/${locale}/admin/accounts/${NOBODY}/erase`
	),
	'/[locale=locale]/admin/accounts/invite': gets((locale) => `/${locale}/admin/accounts/invite`),
	'/[locale=locale]/moderation/decided': gets((locale) => `/${locale}/moderation/decided`),
	'/[locale=locale]/moderation/claims': gets((locale) => `/${locale}/moderation/claims`),
	'/[locale=locale]/register/claim': gets(
		(locale, { town }) => `/${locale}/register/claim?q=${encodeURIComponent(town)}`
	),
	'/[locale=locale]/register/claim/[organization]': gets(
		(locale) => `/${locale}/register/claim/${NOBODY}`
	),
	'/[locale=locale]/register/claim/confirm': gets(
		(locale) => `/${locale}/register/claim/confirm?token=made-up`
	),
	'/[locale=locale]/register/claim/not-right': gets(
		(locale) => `/${locale}/register/claim/not-right`
	),
	'/[locale=locale]/register/claim/sent': gets(
		(locale) => `/${locale}/register/claim/sent?by=editor`
	),
	'/[locale=locale]/register/new-organization': (locale) => [
		{ get: `/${locale}/register/new-organization` },
		{ post: `/${locale}/register/new-organization`, fields: { name_en: 'A' } }
	],
	'/[locale=locale]/auth/confirm': (locale) => [
		{ get: `/${locale}/auth/confirm?token_hash=${'0'.repeat(64)}&type=magiclink` },
		{ post: `/${locale}/auth/confirm`, fields: { token_hash: '0'.repeat(64) } }
	],
	'/[locale=locale]/coverage': gets(
		(locale) => `/${locale}/coverage`,
		(locale, { area }) => `/${locale}/coverage?view=confirmed&level=region&open=${area}`
	),
	'/[locale=locale]/coverage/[area]': gets(
		(locale, { area }) => `/${locale}/coverage/${area}`,
		(locale, { area }) => `/${locale}/coverage/${area}?view=confirmed&tier=targeted`,
		(locale) => `/${locale}/coverage/W92000004`,
		(locale, { town }) => `/${locale}/coverage/${town}`
	),
	'/[locale=locale]/coverage/points': gets(
		(locale) => `/${locale}/coverage/points`,
		(locale, { area }) => `/${locale}/coverage/points?tier=targeted&view=confirmed&open=${area}`
	),
	'/[locale=locale]/coverage/view': gets((locale) => `/${locale}/coverage/view?tier=targeted`),
	'/[locale=locale]/coverage/[area]/view': gets(
		(locale, { area }) => `/${locale}/coverage/${area}/view?tier=targeted`
	),
	'/[locale=locale]/find': (locale, about) => [
		{ get: `/${locale}/find` },
		{ get: `/${locale}/find?all&more=near,comes,remote,unplaced` },
		{ get: `/${locale}/find?${search(about)}` },
		{ get: `/${locale}/find?near=${about.town}` },
		{ post: `/${locale}/find`, fields: { near: 'Powys', category: about.category } }
	],
	'/[locale=locale]/find/places': gets(
		(locale, about) => `/${locale}/find/places?${search(about)}`,
		(locale) => `/${locale}/find/places?all`
	),
	'/[locale=locale]/find/suggest': (locale, { town, postcode }) =>
		[town.slice(0, 4), postcode.split(' ')[0]].map((text) => ({
			ask: `/${locale}/find/suggest`,
			body: { text }
		})),
	'/[locale=locale]/good-practice': gets(
		(locale) => `/${locale}/good-practice`,
		(locale, { category, town }) =>
			`/${locale}/good-practice?q=${encodeURIComponent(town)}&category=${category}&sort=result`
	),
	'/[locale=locale]/good-practice/[id]': gets(
		(locale) => `/${locale}/good-practice/${uuidOf('example:E001')}`,
		(locale, { service }) => `/${locale}/good-practice/${service}`
	),
	'/[locale=locale]/ladder': gets(
		(locale) => `/${locale}/ladder`,
		(locale, about) => `/${locale}/ladder?${search(about)}`
	),
	'/[locale=locale]/method': gets((locale) => `/${locale}/method`),
	'/[locale=locale]/open-data': gets((locale) => `/${locale}/open-data`),
	'/[locale=locale]/open-data/dictionary': gets((locale) => `/${locale}/open-data/dictionary`),
	'/[locale=locale]/outbox': gets((locale) => `/${locale}/outbox`),
	'/[locale=locale]/moderation/reports': (locale) => [
		{ get: `/${locale}/moderation/reports` },
		{ get: `/${locale}/moderation/reports?closed` },
		{ post: `/${locale}/moderation/reports`, fields: { report: 'x', outcome: 'corrected' } }
	],
	'/[locale=locale]/privacy': gets((locale) => `/${locale}/privacy`),
	'/[locale=locale]/moderation/feeds': gets((locale) => `/${locale}/moderation/feeds`),
	'/[locale=locale]/moderation/feeds/new': (locale) => [
		{ get: `/${locale}/moderation/feeds/new` },
		{ post: `/${locale}/moderation/feeds/new`, fields: { name: '', address: 'http://x' } }
	],
	'/[locale=locale]/moderation/feeds/[id]': (locale) => [
		{ get: `/${locale}/moderation/feeds/${NOBODY}` },
		{ post: `/${locale}/moderation/feeds/${NOBODY}`, fields: { act: 'remove' } }
	],
	'/[locale=locale]/moderation/feeds/[id]/categories': (locale) => [
		{ get: `/${locale}/moderation/feeds/${NOBODY}/categories` },
		{ post: `/${locale}/moderation/feeds/${NOBODY}/categories`, fields: {} }
	],
	'/[locale=locale]/moderation/feeds/[id]/items': (locale) => [
		{ get: `/${locale}/moderation/feeds/${NOBODY}/items?show=new` },
		{ post: `/${locale}/moderation/feeds/${NOBODY}/items?/take`, fields: { item: NOBODY } }
	],
	'/[locale=locale]/moderation/feeds/[id]/items/[item]': (locale) => [
		{ get: `/${locale}/moderation/feeds/${NOBODY}/items/${NOBODY}` },
		{ post: `/${locale}/moderation/feeds/${NOBODY}/items/${NOBODY}?/take`, fields: {} }
	],
	'/[locale=locale]/moderation/imports': gets((locale) => `/${locale}/moderation/imports`),
	'/[locale=locale]/register/import': (locale) => [
		{ get: `/${locale}/register/import` },
		{ post: `/${locale}/register/import`, fields: { list: 'x' } }
	],
	'/[locale=locale]/register/import/[batch]': (locale) => [
		{ get: `/${locale}/register/import/00000000-0000-4000-8000-000000000000` },
		{
			post: `/${locale}/register/import/00000000-0000-4000-8000-000000000000?/confirm`,
			fields: {}
		}
	],
	'/[locale=locale]/register/import/[batch]/mend.csv': gets(
		(locale) => `/${locale}/register/import/00000000-0000-4000-8000-000000000000/mend.csv`
	),
	'/[locale=locale]/register/import/columns/[held]': (locale) => [
		{ get: `/${locale}/register/import/columns/x` },
		{ post: `/${locale}/register/import/columns/x`, fields: { 'column-0': 'name_en' } }
	],
	'/[locale=locale]/register/import/services.csv': gets(
		(locale) => `/${locale}/register/import/services.csv?organization=x`
	),
	'/[locale=locale]/register': (locale, { service }) => [
		{ get: `/${locale}/register` },
		{ post: `/${locale}/register?/edit`, fields: { organization: service, service } }
	],
	'/[locale=locale]/register/offers/[proposal]': gets(
		(locale, { service }) => `/${locale}/register/offers/${service}`
	),
	'/[locale=locale]/register/offers/[proposal]/[question]': (locale, { service, town }) => [
		{ get: `/${locale}/register/offers/${service}/places` },
		{ post: `/${locale}/register/offers/${service}/places?/look`, fields: { town } }
	],
	'/[locale=locale]/register/offers/[proposal]/check': gets(
		(locale, { service }) => `/${locale}/register/offers/${service}/check`
	),
	'/[locale=locale]/register/offers/[proposal]/preview': gets(
		(locale, { service }) => `/${locale}/register/offers/${service}/preview`
	),
	'/[locale=locale]/register/offers/[proposal]/sent': gets(
		(locale, { service }) => `/${locale}/register/offers/${service}/sent`
	),
	'/[locale=locale]/register/offers/[proposal]/withdraw': gets(
		(locale, { service }) => `/${locale}/register/offers/${service}/withdraw`
	),
	'/[locale=locale]/review': gets(
		(locale) => `/${locale}/review`,
		(locale) => `/${locale}/review?view=confirmed`
	),
	'/[locale=locale]/review/compare': gets(
		(locale) => `/${locale}/review/compare`,
		(locale) => `/${locale}/review/compare?from=${NOBODY}&to=today&in=NW`
	),
	'/[locale=locale]/review/forecast': gets((locale) => `/${locale}/review/forecast`),
	'/[locale=locale]/review/forecast.csv': gets((locale) => `/${locale}/review/forecast.csv`),
	'/[locale=locale]/review/history': (locale) => [
		{ get: `/${locale}/review/history?place=GW` },
		{ post: `/${locale}/review/history`, fields: { 'title-en': 'A day' } }
	],
	'/[locale=locale]/review/regions/[region]': gets(
		(locale) => `/${locale}/review/regions/NW`,
		(locale, { town }) => `/${locale}/review/regions/${town}`
	),
	'/[locale=locale]/review/reports': gets((locale) => `/${locale}/review/reports`),
	'/[locale=locale]/review/reports/new': (locale) => [
		{ get: `/${locale}/review/reports/new` },
		{ post: `/${locale}/review/reports/new`, fields: { region: 'wales', to: 'now' } }
	],
	'/[locale=locale]/review/reports/drafts/[id]': (locale) => [
		{ get: `/${locale}/review/reports/drafts/${NOBODY}` },
		{ post: `/${locale}/review/reports/drafts/${NOBODY}?/publish`, fields: { seen: 'x' } }
	],
	'/[locale=locale]/review/reports/[reference]': gets(
		(locale) => `/${locale}/review/reports/R-234567`
	),
	'/[locale=locale]/review/reports/[reference]/[version]': gets(
		(locale) => `/${locale}/review/reports/R-234567/1`
	),
	'/[locale=locale]/review/reports/[reference]/[version]/[file].csv': gets(
		(locale) => `/${locale}/review/reports/R-234567/1/scorecard.csv`
	),
	'/[locale=locale]/review/reports/[reference]/[version]/data.zip': gets(
		(locale) => `/${locale}/review/reports/R-234567/1/data.zip`
	),
	'/[locale=locale]/review/unknown': gets((locale) => `/${locale}/review/unknown`),
	'/[locale=locale]/review/challenges': gets(
		(locale, { area }) => `/${locale}/review/challenges?place=${area}`
	),
	'/[locale=locale]/review/challenges/new': (locale, { area }) => [
		{ get: `/${locale}/review/challenges/new?place=${area}&kind=targeted:safety` },
		{ post: `/${locale}/review/challenges/new`, fields: { place: area, claim: 'record-wrong' } }
	],
	'/[locale=locale]/review/challenges/[reference]': (locale) => [
		{ get: `/${locale}/review/challenges/C-222222` },
		{ post: `/${locale}/review/challenges/C-222222?/withdraw`, fields: {} }
	],
	'/[locale=locale]/review/challenges/[reference]/answer': (locale) => [
		{ get: `/${locale}/review/challenges/C-222222/answer` },
		{ post: `/${locale}/review/challenges/C-222222/answer`, fields: { outcome: 'gap-stands' } }
	],
	'/[locale=locale]/review/findings': gets(
		(locale, { area }) => `/${locale}/review/findings?place=${area}`
	),
	'/[locale=locale]/review/findings/new': (locale, { area }) => [
		{ get: `/${locale}/review/findings/new?place=${area}` },
		{ post: `/${locale}/review/findings/new`, fields: { place: area } }
	],
	'/[locale=locale]/review/findings/[reference]': (locale) => [
		{ get: `/${locale}/review/findings/F-222222` },
		{ post: `/${locale}/review/findings/F-222222`, fields: { act: 'publish' } }
	],
	'/[locale=locale]/review/findings/[reference]/edit': (locale) => [
		{ get: `/${locale}/review/findings/F-222222/edit` },
		{ post: `/${locale}/review/findings/F-222222/edit`, fields: { tier: 'primary' } }
	],
	'/[locale=locale]/embed': gets((locale, { area }) => `/${locale}/embed?place=${area}`),
	'/[locale=locale]/embed/(frame)/find': (locale, about) => [
		{ get: `/${locale}/embed/find?${search(about)}` },
		{ post: `/${locale}/embed/find`, fields: { near: about.postcode, then: 'embed/find' } }
	],
	'/[locale=locale]/embed/(frame)/coverage': gets(
		(locale, { area }) => `/${locale}/embed/coverage?place=${area}&tier=targeted`
	),
	'/[locale=locale]/offline': gets((locale, { area }) => `/${locale}/offline?area=${area}`),
	'/[locale=locale]/offline/find': gets((locale) => `/${locale}/offline/find`),
	'/[locale=locale]/safety': gets((locale) => `/${locale}/safety`),
	'/[locale=locale]/services/[id]': gets((locale, { service }) => `/${locale}/services/${service}`),
	'/[locale=locale]/services/[id]/wrong': (locale, { service }) => [
		{ get: `/${locale}/services/${service}/wrong` },
		{ post: `/${locale}/services/${service}/wrong`, fields: { reason: 'phone' } }
	],
	'/[locale=locale]/shortlist': gets((locale, { service }) => `/${locale}/shortlist?id=${service}`),
	'/[locale=locale]/shortlist/print': gets(
		(locale, { service }) => `/${locale}/shortlist/print?id=${service}`
	),
	'/[locale=locale]/stewardship': gets((locale) => `/${locale}/stewardship`),
	'/[locale=locale]/stewardship/[area]': gets(
		(locale, { area }) => `/${locale}/stewardship/${area}`
	),
	'/[locale=locale]/stewardship/[area]/[tier]': (locale, { area }) => [
		{ get: `/${locale}/stewardship/${area}/targeted` },
		{ post: `/${locale}/stewardship/${area}/targeted`, fields: { says: 'none' } }
	],
	'/[locale=locale]/unmet-need': (locale, { area }) => [
		{ get: `/${locale}/unmet-need?area=${area}` },
		{ post: `/${locale}/unmet-need`, fields: { area, tier: 'primary' } }
	],
	'/[locale=locale]/sign-in': (locale) => [
		{ get: `/${locale}/sign-in?next=/${locale}/account&ended=1` },
		{ post: `/${locale}/sign-in`, fields: { email: 'nobody@elsewhere.example' } }
	],
	'/[locale=locale]/sign-in/sent': gets((locale) => `/${locale}/sign-in/sent`),
	'/[locale=locale]/sign-out': (locale) => [
		{ get: `/${locale}/sign-out` },
		{ post: `/${locale}/sign-out`, fields: {} }
	],
	'/data/areas.geojson': gets(() => '/data/areas.geojson'),
	'/data/coverage-inputs.json': gets(() => '/data/coverage-inputs.json'),
	'/data/coverage.csv': gets(
		() => '/data/coverage.csv',
		(_, { area, category }) =>
			`/data/coverage.csv?level=region&ages=0-4&change=add.secondary.${category}.in-${area}`
	),
	'/data/coverage.geojson': gets(() => '/data/coverage.geojson?level=authority'),
	'/data/coverage.svg': gets(
		(locale) => `/data/coverage.svg?lang=${locale}`,
		(locale) => `/data/coverage.svg?lang=${locale}&level=region&kind=safety`
	),
	'/data/import-template-[lang].csv': gets((locale) => `/data/import-template-${locale}.csv`),
	'/data/changes.atom': gets(
		(locale) => `/data/changes.atom?lang=${locale}`,
		(locale, { area, category }) =>
			`/data/changes.atom?lang=${locale}&area=${area}&category=${category}`
	),
	'/data/dictionary.json': gets(() => '/data/dictionary.json'),
	'/data/services.csv': gets(
		() => '/data/services.csv',
		(_, { area, category }) => `/data/services.csv?area=${area}&category=${category}`
	),
	'/data/services.json': gets(
		() => '/data/services.json',
		() => '/data/services.json?tier=primary&confirmed=1'
	),
	'/data/offline/[area].json': gets((_, { area }) => `/data/offline/${area}.json`),
	'/embed.js': gets(() => '/embed.js'),
	'/data/services.geojson': gets(() => '/data/services.geojson'),
	'/data/what-if.csv': gets(
		() => '/data/what-if.csv',
		(_, { area, category }) =>
			`/data/what-if.csv?change=add.secondary.${category}.in-${area}&in=${area}`
	),
	'/open-referral/v3': gets((locale) => `/open-referral/v3?lang=${locale}`),
	'/open-referral/v3/openapi.json': gets((lang) => `/open-referral/v3/openapi.json?lang=${lang}`),
	'/open-referral/v3/services': gets(
		(lang) => `/open-referral/v3/services?format=ndjson&full=true&lang=${lang}`,
		(lang, { postcode }) =>
			`/open-referral/v3/services?per_page=100&full=true&lang=${lang}&postcode=${postcode.split(' ')[0]}`
	),
	'/open-referral/v3/services/[id]': gets(
		(lang, { service }) => `/open-referral/v3/services/${service}?lang=${lang}`,
		() => `/open-referral/v3/services/${NOBODY}`
	),
	'/open-referral/v3/service_at_locations': gets(
		(lang) => `/open-referral/v3/service_at_locations?format=ndjson&full=true&lang=${lang}`,
		(lang) => `/open-referral/v3/service_at_locations?format=ndjson&lang=${lang}`
	),
	'/open-referral/v3/service_at_locations/[id]': gets(
		() => `/open-referral/v3/service_at_locations/${NOBODY}`
	),
	'/open-referral/v3/organizations': gets(
		(lang) => `/open-referral/v3/organizations?format=ndjson&full_service=true&lang=${lang}`
	),
	'/open-referral/v3/organizations/[id]': gets(
		() => `/open-referral/v3/organizations/${NOBODY}?full_service=true`
	),
	'/open-referral/v3/taxonomies': gets((lang) => `/open-referral/v3/taxonomies?lang=${lang}`),
	'/open-referral/v3/taxonomies/[id]': gets(() => `/open-referral/v3/taxonomies/${NOBODY}`),
	'/open-referral/v3/taxonomy_terms': gets(
		(lang) => `/open-referral/v3/taxonomy_terms?per_page=100&lang=${lang}`
	),
	'/open-referral/v3/taxonomy_terms/[id]': gets(() => `/open-referral/v3/taxonomy_terms/${NOBODY}`),
	'/open-referral/v3/[...rest]': gets((_, { town }) => `/open-referral/v3/${town}`),
	'/robots.txt': gets(() => '/robots.txt'),
	'/sitemap.xml': gets(() => '/sitemap.xml'),
	'/sitemap-[part].xml': gets(
		() => '/sitemap-1.xml',
		() => '/sitemap-999.xml'
	),
	'/healthz': gets(() => '/healthz'),
	'/readyz': gets(() => '/readyz')
};

/** What the server says to an example: its status, headers and body as one text to search. */
export async function answerTo(server: BuiltServer, example: Example) {
	const answer =
		'get' in example
			? await server.get(example.get)
			: 'post' in example
				? await server.post(example.post, example.fields)
				: await server.get(example.ask, {
						method: 'POST',
						headers: { origin: server.origin, 'content-type': 'application/json' },
						body: JSON.stringify(example.body)
					});
	const headers = JSON.stringify([...answer.headers]);
	return { status: answer.status, headers: answer.headers, text: headers + (await answer.text()) };
}

/** The data behind a page, which the browser fetches in its place on the way from page to page. */
export const dataBehind = (path: string): string => {
	const [pathname = '', query] = path.split('?');
	return `${pathname.replace(/\/$/, '')}/__data.json${query === undefined ? '' : `?${query}`}`;
};
