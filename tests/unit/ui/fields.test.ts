import { describe, expect, it, test } from 'vitest';
import Checkboxes from '../../../src/lib/ui/Checkboxes.svelte';
import Combobox from '../../../src/lib/ui/Combobox.svelte';
import ErrorSummary from '../../../src/lib/ui/ErrorSummary.svelte';
import Radios from '../../../src/lib/ui/Radios.svelte';
import SelectField from '../../../src/lib/ui/SelectField.svelte';
import TextField from '../../../src/lib/ui/TextField.svelte';
import { element, elements, html, words } from './html.ts';

const place = { name: 'near', label: 'Postcode or place', id: 'near' };
const comboWords = { list: 'Places', found: (count: number) => `${count} places`, none: 'None' };

/** Ids named in a list of ids that no element carries. */
function dangling(markup: string, ids: string | undefined): string[] {
	return (ids ?? '').split(' ').filter((id) => !id || !markup.includes(`id="${id}"`));
}

describe.each([
	['TextField', (extra: object) => html(TextField, { ...place, ...extra }), 'input'],
	[
		'SelectField',
		(extra: object) => html(SelectField, { ...place, options: [], ...extra }),
		'select'
	],
	[
		'Combobox',
		(extra: object) => html(Combobox, { ...place, words: comboWords, ...extra }),
		'input'
	]
])('%s', (_, show, control) => {
	it('ties its label to its control', () => {
		const markup = show({});
		expect(element(markup, 'label')['for']).toBe('near');
		expect(element(markup, control)).toMatchObject({ id: 'near', name: 'near' });
		expect(element(markup, control)).not.toHaveProperty('aria-describedby');
		expect(element(markup, control)).not.toHaveProperty('aria-invalid');
	});

	it('describes its control by hint and error, and says that it is an error', () => {
		const markup = show({ hint: 'For example LL57', error: 'Enter a place', errorWord: 'Error:' });
		const field = element(markup, control);
		expect(field['aria-describedby']).toBe('near-hint near-error');
		expect(dangling(markup, field['aria-describedby'])).toEqual([]);
		expect(field['aria-invalid']).toBe('true');
		expect(words(markup)).toContain('Error: Enter a place');
	});

	it('makes up its own id, tied to the label, when none is given', () => {
		const markup = show({ id: undefined });
		expect(element(markup, control)['id']).toBeTruthy();
		expect(element(markup, control)['id']).toBe(element(markup, 'label')['for']);
	});
});

test('a combobox is a plain text field until a script runs', () => {
	const markup = html(Combobox, { ...place, value: 'Tonypandy', words: comboWords });
	const field = element(markup, 'input');
	expect(field).toMatchObject({ type: 'text', value: 'Tonypandy', autocomplete: 'off' });
	for (const attribute of ['role', 'aria-expanded', 'aria-controls', 'aria-activedescendant'])
		expect(field).not.toHaveProperty(attribute);
	expect(markup).not.toContain('listbox');
});

test('a select shows the value it is given', () => {
	const options = [
		{ value: 'distance', label: 'Distance' },
		{ value: 'tier', label: 'Tier' }
	];
	const markup = html(SelectField, { ...place, options, value: 'tier' });
	expect(elements(markup, 'option').map((option) => 'selected' in option)).toEqual([false, true]);
});

const options = [
	{ value: 'unborn', label: 'Unborn' },
	{ value: '0', label: 'Under 1', hint: 'A baby who is here', count: '3' }
];

test('boxes stand in a fieldset under their question, and the first one carries the plain id', () => {
	const markup = html(Checkboxes, {
		legend: 'Ages of the children',
		name: 'age',
		id: 'age',
		options,
		chosen: ['0'],
		error: 'Choose an age'
	});
	expect(markup).toMatch(/<legend[^>]*>Ages of the children<\/legend>/);
	expect(element(markup, 'fieldset')['aria-describedby']).toBe('age-error');
	const boxes = elements(markup, 'input');
	expect(boxes.map((box) => box['id'])).toEqual(['age', 'age-2']);
	expect(boxes.map((box) => 'checked' in box)).toEqual([false, true]);
	expect(boxes.every((box) => box['type'] === 'checkbox' && box['name'] === 'age')).toBe(true);
	expect(elements(markup, 'label').map((label) => label['for'])).toEqual(['age', 'age-2']);
	expect(dangling(markup, boxes[1]?.['aria-describedby'])).toEqual([]);
});

test('radios offer one answer', () => {
	const markup = html(Radios, { legend: 'Who asks?', name: 'who', options, chosen: 'unborn' });
	expect(elements(markup, 'input').map((radio) => 'checked' in radio)).toEqual([true, false]);
	expect(element(markup, 'input')['type']).toBe('radio');
});

test('an error summary leads to the fields and can take focus', () => {
	const markup = html(ErrorSummary, {
		title: 'There is a problem',
		errors: [{ href: '#near', text: 'Enter a place' }]
	});
	const summary = element(markup, 'div');
	expect(summary['tabindex']).toBe('-1');
	expect(dangling(markup, summary['aria-labelledby'])).toEqual([]);
	expect(element(markup, 'a')['href']).toBe('#near');
	expect(markup).toMatch(/<h2[^>]*>There is a problem<\/h2>/);
});
