import { expect, test } from 'vitest';
import { firstShown, shownFrom } from '../../../../src/lib/domain/import/shown-rows.ts';

const batch = { state: 'checked', created: 1, changed: 0, refused: 1 } as const;

test('a report opens on what to mend while it can be mended, after that on what would be public', () => {
	expect(firstShown(batch)).toBe('refused');
	expect(firstShown({ ...batch, refused: 0 })).toBe('proposed');
	expect(firstShown({ ...batch, state: 'confirmed' })).toBe('proposed');
	expect(firstShown({ ...batch, state: 'published' })).toBe('proposed');
	expect(firstShown({ ...batch, created: 0, refused: 0 })).toBeNull();
});

test('an address names a choice of rows, or none', () => {
	expect(shownFrom('changed')).toBe('changed');
	expect(shownFrom('proposed')).toBe('proposed');
	expect(shownFrom('all')).toBeNull();
});
