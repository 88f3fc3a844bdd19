import { describe, expect, it } from 'vitest';
import { tidyForm } from '../../../../src/lib/coverage/query/tidy-form.ts';

const tidy = (query: string) => tidyForm(new URLSearchParams(query))?.toString() ?? null;

describe('an address made by a form', () => {
	it('joins what was asked for in two fields, in the order of the fields', () => {
		expect(tidy('ages=0&ages=4')).toBe('ages=0-4');
		expect(tidy('tier=primary&reach-primary=5&reach-primary=20')).toBe(
			'tier=primary&reach-primary=5-20'
		);
	});

	it('leaves out what is usual or empty, and keeps all else as it came', () => {
		expect(
			tidy('open=NW&open=PW&share=50&need=none&weight=1&ages=0&ages=17&welsh=&change=x&change=y')
		).toBe('open=NW&open=PW&change=x&change=y');
	});

	it('keeps what can not be used, so that the page can say so', () => {
		expect(tidy('ages=9&ages=3&share=900')).toBe('ages=9-3&share=900');
		expect(tidy('ages=9&ages=')).toBe('ages=9-');
	});

	it('takes two empty fields as nothing', () => {
		expect(tidy('ages=&ages=&tier=primary')).toBe('tier=primary');
	});

	it('leaves addresses alone that no form of two fields made', () => {
		expect(tidy('')).toBeNull();
		expect(tidy('ages=0-4&share=50&reach-primary=5-20')).toBeNull();
		expect(tidy('open=NW&open=PW')).toBeNull();
	});
});
