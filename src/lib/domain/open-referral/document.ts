/** A value of JSON without null: what is not recorded is left out of the feed, never null. */
export type Value = string | number | boolean | readonly Value[] | Document;

/** An object of the feed. */
export type Document = { readonly [field: string]: Value };

type Given = { readonly [field: string]: Value | null | undefined };

/** An object without what is empty: null, undefined, an empty text, list or object. */
export function leaveOutEmpty(given: Given): Document {
	return Object.fromEntries(
		Object.entries(given).filter((entry): entry is [string, Value] => !isEmpty(entry[1]))
	);
}

function isEmpty(value: Value | null | undefined): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && Object.keys(value).length === 0;
}
