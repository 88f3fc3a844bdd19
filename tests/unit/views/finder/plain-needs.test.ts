import { describe, expect, it } from 'vitest';
import { isSensitive } from '../../../../src/lib/domain/category/category.ts';
import { plainNeeds } from '../../../../src/lib/views/finder/plain-needs.ts';
import { formOfQuery, needGroups } from '../../../../src/lib/views/finder/search-form-view.ts';
import { queryOfForm } from '../../../../src/lib/domain/finder/search-form.ts';
import { parseQuery, queryString } from '../../../../src/lib/domain/finder/query.ts';
import { seedReference } from '../../domain/seed-record.ts';

const kindsOf = (value: string) => value.split(',');

describe.each(['en', 'cy'] as const)('needs in plain words, %s', (locale) => {
	const { options } = plainNeeds(locale);

	it('stand first in the menu, each for kinds of help that exist', () => {
		expect(needGroups(seedReference, locale)[0]!.options).toEqual(options);
		const known = seedReference.categories.map(({ id }) => id);
		for (const { value } of options) {
			for (const kind of kindsOf(value)) expect(known, kind).toContain(kind);
		}
		expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
	});

	it('are found again as what was chosen, after the search', () => {
		for (const { value } of options) {
			const form = { ...formOfQuery(parseQuery(new URLSearchParams()), null, locale), need: value };
			const { query } = queryOfForm(form);
			const address = parseQuery(new URLSearchParams(queryString(query!)));
			expect(formOfQuery(address, null, locale).need).toBe(value);
		}
	});
});

it('fear is a sensitive search however it is asked for', () => {
	const fear = plainNeeds('en').options.find(({ label }) => label.includes('frightens'))!;
	expect(isSensitive(kindsOf(fear.value))).toBe(true);
});
