import { LISTS, PARAMETERS, type ListKind } from '../parameters.ts';
import { FEED_PATH } from '../taxonomies.ts';
import { PARAMETER_OBJECTS } from './parameters.ts';
import { ref, type Schema } from './schema.ts';
import { SCHEMAS } from './schemas.ts';

/** The profile of the standard this feed follows. */
export const PROFILE_URL = 'https://docs.openreferraluk.org/en/latest/';
export const STANDARD = 'HSDS-UK-3.0';

/** Schemas of a list's items as they are listed and by id, and what else an item of the list may be. */
const ITEMS: { readonly [list in ListKind]: { listed: string[]; full: string[]; say: string } } = {
	services: {
		listed: ['ServiceListed', 'Service', 'ServiceMinimal'],
		full: ['Service'],
		say: 'services'
	},
	service_at_locations: {
		listed: ['ServiceAtLocationListed', 'ServiceAtLocation'],
		full: ['ServiceAtLocation'],
		say: 'services at their places'
	},
	organizations: {
		listed: ['Organization', 'OrganizationWithServices', 'OrganizationWithFullServices'],
		full: ['OrganizationWithServices', 'OrganizationWithFullServices'],
		say: 'organisations'
	},
	taxonomies: { listed: ['TaxonomyListed', 'Taxonomy'], full: ['Taxonomy'], say: 'taxonomies' },
	taxonomy_terms: { listed: ['TaxonomyTerm'], full: ['TaxonomyTerm'], say: 'terms of taxonomies' }
};

/** Which parameters an item by its id understands. */
const OF_ITEM: { readonly [list in ListKind]: readonly string[] } = {
	services: ['lang'],
	service_at_locations: ['lang'],
	organizations: ['lang', 'full_service'],
	taxonomies: ['lang'],
	taxonomy_terms: ['lang']
};

/** A real answer of each kind, to stand as an example. */
export type Examples = { readonly [list in ListKind]?: { list: object; item: object } };

/** The description of the feed (OpenAPI 3.1): every path, parameter, answer and error. */
export function openApiDocument(origin: string, examples: Examples): object {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Haenau: Open Referral UK',
			version: STANDARD,
			summary: 'Early-help services across Wales, with their tier and how sure each record is.',
			description: INTRODUCTION,
			license: {
				name: 'Open Government Licence v3.0',
				url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
			}
		},
		jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
		externalDocs: { description: 'The standard', url: PROFILE_URL },
		servers: [{ url: `${origin}${FEED_PATH}` }],
		paths: {
			'/': {
				get: {
					operationId: 'getApiDetails',
					summary: 'What this API is',
					responses: { 200: answer(ref('ApiDetails')), ...errorAnswers([429, 503]) }
				}
			},
			...Object.fromEntries(LISTS.flatMap((kind) => pathsOf(kind, examples[kind])))
		},
		components: {
			schemas: SCHEMAS,
			parameters: PARAMETER_OBJECTS,
			headers: HEADERS,
			responses: ERRORS
		}
	};
}

const INTRODUCTION = [
	'Open to everybody, without a key. Fields that begin with haenau_ are ours; everything else is the standard’s. What is not recorded is left out and never null.',
	'In the lists: services that give direct help now. Not in them: statements that a service should exist; what has ended; services nobody has checked whose source has no date or is more than three years old. confirmed=true leaves out all that nobody has checked or whose check has run out.',
	'Tiers: the taxonomy EIP Framework, an attribute with link_type eip_tier for every placement; haenau_tiers has those that count.',
	'Lists are in the order of ids, and ids stay. Read a list by following Link: rel="next". What is gone is not in minimal=true any more. Ask again with If-None-Match: it costs nothing when nothing changed.',
	'Places that must not be known are stored nowhere, so they are in no answer.'
].join('\n\n');

function pathsOf(kind: ListKind, example: { list: object; item: object } | undefined) {
	const { listed, full, say } = ITEMS[kind];
	const operation = kind.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
	const list = {
		get: {
			operationId: `list${operation}`,
			summary: `Pages of ${say}, in the order of ids`,
			parameters: PARAMETERS[kind].map(parameterRef),
			responses: {
				200: {
					description: 'A page.',
					headers: headerRefs(HEADERS),
					content: {
						'application/json': {
							schema: pageOf(anyOf(listed)),
							...(example ? { example: example.list } : {})
						},
						'application/x-ndjson': {
							schema: { type: 'string', description: 'An object a line.' }
						}
					}
				},
				304: { description: 'Nothing changed since the answer whose ETag was sent.' },
				...errorAnswers([400, 429, 503])
			}
		}
	};
	const item = {
		parameters: [
			{
				name: 'id',
				in: 'path',
				required: true,
				description: 'The id.',
				schema: { type: 'string', format: 'uuid' }
			}
		],
		get: {
			operationId: `get${operation}ById`,
			summary: `One of the ${say}, with everything that hangs on it`,
			parameters: OF_ITEM[kind].map(parameterRef),
			responses: {
				200: answer(anyOf(full), example?.item),
				304: { description: 'Nothing changed since the answer whose ETag was sent.' },
				...(kind === 'services'
					? { 308: { description: 'The record was merged into the one at Location.' } }
					: {}),
				...errorAnswers([400, 404, 429, 503])
			}
		}
	};
	return [
		[`/${kind}`, list],
		[`/${kind}/{id}`, item]
	] as [string, object][];
}

const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const headerRefs = (headers: object) =>
	Object.fromEntries(
		Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }])
	);

const anyOf = ([first, ...more]: readonly string[]): Schema =>
	more.length === 0 ? ref(first!) : { anyOf: [first!, ...more].map(ref) };

/** The head of every list around items of one kind. */
function pageOf(items: Schema): Schema {
	const page = SCHEMAS.Page as { properties: object };
	return { ...page, properties: { ...page.properties, contents: { type: 'array', items } } };
}

const answer = (schema: Schema, example?: object) => ({
	description: 'What was asked for.',
	headers: headerRefs(HEADERS),
	content: { 'application/json': { schema, ...(example ? { example } : {}) } }
});

const string = { type: 'string' };
const HEADERS = {
	'Content-Language': { description: 'en or cy.', schema: { ...string, enum: ['en', 'cy'] } },
	ETag: { description: 'Send it back as If-None-Match.', schema: string },
	'Last-Modified': { description: 'When the record last changed.', schema: string },
	Link: { description: 'rel="next": what comes after, in lists.', schema: string }
};

const inError = (description: string, headers: object = {}) => ({
	description,
	headers,
	content: { 'application/json': { schema: ref('Error') } }
});
const ERRORS = {
	BadRequest: inError('A parameter could not be read; every one that could not is named.'),
	NotFound: inError('There is nothing with this id.'),
	TooManyRequests: inError('Too many questions from one address.', {
		'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } }
	}),
	NotReady: inError('The record is not loaded yet.')
};
const ERROR_OF = {
	400: 'BadRequest',
	404: 'NotFound',
	429: 'TooManyRequests',
	503: 'NotReady'
} as const;

const errorAnswers = (codes: (keyof typeof ERROR_OF)[]) =>
	Object.fromEntries(
		codes.map((code) => [code, { $ref: `#/components/responses/${ERROR_OF[code]}` }])
	);
