import { expect, test } from 'vitest';
import { heldFile, holdFile, releaseFile } from '../../../../src/lib/server/import/held-files.ts';

const file = (accountId: string, name = 'list.csv') => ({
	accountId,
	name,
	scope: 'x',
	converted: false,
	header: ['a'],
	rows: []
});
const MINUTE = 60_000;

test('a file is there for the account that sent it, and for nobody else', () => {
	const id = holdFile(file('one'), 0);
	expect(heldFile(id, 'one', MINUTE)).toMatchObject({ name: 'list.csv' });
	expect(heldFile(id, 'two', MINUTE)).toBeNull();
	expect(heldFile('nonsense', 'one', MINUTE)).toBeNull();
	releaseFile(id);
	expect(heldFile(id, 'one', MINUTE)).toBeNull();
});

test('it goes after half an hour, and when many others came', () => {
	const old = holdFile(file('one'), 0);
	expect(heldFile(old, 'one', 29 * MINUTE)).not.toBeNull();
	expect(heldFile(old, 'one', 30 * MINUTE)).toBeNull();
	const first = holdFile(file('one'), 40 * MINUTE);
	for (let sent = 0; sent < 6; sent++) holdFile(file('two'), 41 * MINUTE);
	expect(heldFile(first, 'one', 42 * MINUTE)).toBeNull();
});
