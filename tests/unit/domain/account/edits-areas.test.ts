import { expect, test } from 'vitest';
import { editsAreas } from '../../../../src/lib/domain/account/role.ts';

const editor = [{ role: 'editor', gss: 'W06000002' } as const];

test('an editor edits what is offered in an area of theirs, and what has no area', () => {
	expect(editsAreas(editor, ['W06000001', 'W06000002'])).toBe(true);
	expect(editsAreas(editor, ['W06000001'])).toBe(false);
	expect(editsAreas(editor, [])).toBe(true);
});

test('an administrator edits everything, other roles nothing', () => {
	expect(editsAreas([{ role: 'administrator', gss: null }], ['W06000001'])).toBe(true);
	expect(editsAreas([{ role: 'steward', gss: 'W06000001' }], ['W06000001'])).toBe(false);
	expect(editsAreas([{ role: 'member', gss: null }], [])).toBe(false);
	expect(editsAreas([], [])).toBe(false);
});
