import { expect, it } from 'vitest';
import {
	bandOfAge,
	readUnmetForm,
	unmetNeedOfForm
} from '../../../../src/lib/domain/unmet-need/unmet-form.ts';

const choices = { areas: new Set(['W06000002']), groups: new Set(['safety']) };
const need = { area: 'W06000002', age: '5-10', tier: 'unsure', group: 'safety' };

it('takes four codes that stand for something', () => {
	expect(unmetNeedOfForm(need, choices)).toEqual({ need });
});

it('names every field without a usable answer', () => {
	const nothing = { area: '', age: '', tier: '', group: '' };
	expect(unmetNeedOfForm(nothing, choices)).toEqual({ missing: ['area', 'age', 'tier', 'group'] });
	expect(unmetNeedOfForm({ ...need, area: 'W06000001' }, choices)).toEqual({ missing: ['area'] });
	expect(unmetNeedOfForm({ ...need, group: 'juggling' }, choices)).toEqual({ missing: ['group'] });
});

it('reads no text, from a form or an address', () => {
	const data = new FormData();
	data.set('area', 'W06000002');
	data.set('age', '<script>');
	data.set('tier', 'we live at LL57 1TF');
	data.set('comment', 'anything');
	expect(readUnmetForm(data)).toEqual({ area: 'W06000002', age: '', tier: '', group: '' });
	expect(readUnmetForm(new URLSearchParams(need))).toEqual(need);
});

it.each([
	[-1, '0-4'],
	[0, '0-4'],
	[4, '0-4'],
	[5, '5-10'],
	[15, '11-15'],
	[17, '16-17'],
	[18, null]
])('an age of %s is counted as %s', (age, band) => expect(bandOfAge(age)).toBe(band));
