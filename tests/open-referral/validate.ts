import { Ajv2020 } from 'ajv/dist/2020.js';
import { HSDS_UK } from './hsds-uk.ts';

/** Formats of JSON Schema that documents of the standard use. */
const FORMATS: { [name: string]: (value: string) => boolean } = {
	uuid: (value) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value),
	uri: (value) => /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(value) && URL.canParse(value),
	email: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
	date: (value) => isDay(value),
	time: (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/.test(value),
	'date-time': (value) =>
		isDay(value.slice(0, 10)) && /^.{10}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value)
};

const isDay = (value: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(value) &&
	new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

function ajvWith(schema: object) {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
	ajv.addSchema(schema);
	return ajv;
}

/** What is wrong with a document, as lines to read; nothing where it holds. */
export type Check = (document: unknown) => string[];

function checkBy(ajv: Ajv2020, $ref: string): Check {
	const validate = ajv.compile({ $ref });
	return (document) =>
		validate(document)
			? []
			: (validate.errors ?? []).map(({ instancePath, message, params }) =>
					`${instancePath} ${message} ${JSON.stringify(params)}`.trim()
				);
}

const standard = ajvWith(HSDS_UK);

/** Holds documents against a class of the standard, or a page of them. */
export const byStandard = (name: string): Check => checkBy(standard, `hsds-uk#/$defs/${name}`);

/** Holds documents against a description that a server gives of itself (OpenAPI 3.1). */
export function byDescription(openapi: object): (pointer: string) => Check {
	const ajv = ajvWith({ ...openapi, $id: 'openapi' });
	return (pointer) => checkBy(ajv, `openapi#${pointer}`);
}

/** Where a document holds what the feed may not: null, an empty text, list or object. */
export function empties(value: unknown, path = ''): string[] {
	if (value === null || value === '') return [`${path} is ${JSON.stringify(value)}`];
	if (typeof value !== 'object') return [];
	const entries = Object.entries(value as object);
	// The list of an empty page is the standard's own.
	if (entries.length === 0) return path === '/contents' ? [] : [`${path} is empty`];
	return entries.flatMap(([key, item]) => empties(item, `${path}/${key}`));
}

/** Ids that two objects of different kinds share within one document. */
export function sharedIds(document: unknown): string[] {
	const kinds = new Map<string, Set<string>>();
	const walk = (value: unknown, kind: string) => {
		if (typeof value !== 'object' || value === null) return;
		const { id } = value as { id?: unknown };
		if (typeof id === 'string' && !Array.isArray(value)) {
			kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
		}
		for (const [key, item] of Object.entries(value)) {
			walk(item, Array.isArray(value) ? kind : key.replace(/s$/, ''));
		}
	};
	walk(document, 'document');
	return [...kinds].filter(([, names]) => names.size > 1).map(([id]) => id);
}
