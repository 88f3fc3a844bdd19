import type { Values } from '../../domain/offer/question.ts';

/** Longest text that is kept of a field: longer ones are no honest form's. */
const LONGEST = 10_000;

/** What a form posted, of the fields named; every value of a field, as it was typed. */
export async function postedValues(request: Request, fields: RegExp): Promise<Values> {
	const values: Record<string, string[]> = {};
	for (const [name, value] of await request.formData()) {
		if (typeof value !== 'string' || !fields.test(name)) continue;
		(values[name] ??= []).push(value.slice(0, LONGEST));
	}
	return values;
}
