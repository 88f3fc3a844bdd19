import type { Values } from '$lib/domain/offer/question';
import type { TypedSite } from '$lib/domain/offer/find-site';
import { one } from '$lib/domain/offer/typed';

/** More than any answer needs: what is beyond is a mistake, or worse. */
const MOST_FIELDS = 200;
const MOST_SIGNS = 10_000;

/** What a form posted, by the name of its field. Files are no answers. */
export function typedValues(form: FormData): Values {
	const values: Record<string, string[]> = {};
	let count = 0;
	for (const [name, value] of form) {
		if (typeof value !== 'string' || ++count > MOST_FIELDS) continue;
		if (!/^[a-z][a-z0-9-]{0,40}$/.test(name)) continue;
		(values[name] ??= []).push(value.slice(0, MOST_SIGNS));
	}
	return values;
}

/** The fields of a place. */
export const typedSite = (values: Values): TypedSite => ({
	// What was chosen after being asked wins over what was typed.
	town: (one(values, 'town-chosen') || one(values, 'town')).slice(0, 100),
	postcode: one(values, 'postcode').slice(0, 20),
	address: one(values, 'address').slice(0, 150),
	position: (one(values, 'position-chosen') || one(values, 'position')).slice(0, 60),
	council: one(values, 'council').slice(0, 9)
});
