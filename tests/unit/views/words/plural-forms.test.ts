import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '../../../../src/lib/i18n/paraglide/messages.js';

type Variants = { match: Record<string, string> }[];
const folder = new URL('../../../../src/lib/i18n/messages/', import.meta.url);

/** Messages of a language that change with a number, by key. */
const plurals = (locale: 'en' | 'cy'): [key: string, forms: string[]][] =>
	readdirSync(new URL(locale, folder)).flatMap((name) => {
		const all = JSON.parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8')) as Record<
			string,
			string | Variants
		>;
		return Object.entries(all).flatMap(([key, text]): [string, string[]][] =>
			typeof text === 'string'
				? []
				: [
						[
							key,
							text.flatMap(({ match }) => Object.keys(match).map((name) => name.split('=')[1]!))
						]
					]
		);
	});

describe.each(['en', 'cy'] as const)('numbers in %s', (locale) => {
	const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
	// A number without a form of its own would show the name of the message.
	it.each(plurals(locale))('%s has every form of the language', (_, has) => {
		for (const form of forms) expect(has).toContain(form);
	});
});

it('counts services in Welsh: one, two with its mutation, three, six and more', () => {
	const count = (number: number) => m.find_count({ count: number }, { locale: 'cy' });
	expect([1, 2, 3, 6, 12].map(count)).toEqual([
		'1 gwasanaeth ar gofnod.',
		'2 wasanaeth ar gofnod.',
		'3 o wasanaethau ar gofnod.',
		'6 o wasanaethau ar gofnod.',
		'12 o wasanaethau ar gofnod.'
	]);
});
