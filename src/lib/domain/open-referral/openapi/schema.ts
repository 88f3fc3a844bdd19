/** A JSON Schema (2020-12), as far as the feed's description needs it. */
export type Schema = { readonly [keyword: string]: unknown };

export const text = (description: string, more: Schema = {}): Schema => ({
	type: 'string',
	minLength: 1,
	description,
	...more
});
export const id = (description: string): Schema => text(description, { format: 'uuid' });
export const uri = (description: string): Schema => text(description, { format: 'uri' });
export const day = (description: string): Schema => text(description, { format: 'date' });
export const instant = (description: string): Schema => text(description, { format: 'date-time' });
export const number = (description: string, more: Schema = {}): Schema => ({
	type: 'number',
	description,
	...more
});
export const count = (description: string): Schema => ({
	type: 'integer',
	minimum: 0,
	description
});
export const truth = (description: string): Schema => ({ type: 'boolean', description });
export const words = (description: string, values: readonly string[]): Schema => ({
	type: 'string',
	enum: values,
	description
});
/** A list is never empty: an empty one is left out. */
export const listOf = (items: Schema, description: string): Schema => ({
	type: 'array',
	minItems: 1,
	items,
	description
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these fields, of which some are always there. */
export const object = (
	description: string,
	properties: { readonly [field: string]: Schema },
	required: readonly string[]
): Schema => ({ type: 'object', description, properties, required, additionalProperties: false });

/** The fields that say a text in both languages, beside the standard's own. */
export const bothLanguages = (field: string): { [field: string]: Schema } => ({
	[`haenau_${field}_en`]: text('In English.'),
	[`haenau_${field}_cy`]: text('In Welsh.'),
	[`haenau_${field}_cy_state`]: words(
		'Whether a translator has passed the Welsh (human) or not yet (draft).',
		['human', 'draft']
	)
});
