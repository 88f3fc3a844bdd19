import { expect, it } from 'vitest';
import { KEPT, KEPT_ENTRIES } from '../../../../src/lib/domain/privacy/kept.ts';

it('every table stands in one entry, and every entry is there once', () => {
	const tables = KEPT.flatMap((entry) => entry.tables);
	expect(new Set(tables).size).toBe(tables.length);
	expect(KEPT.map(({ id }) => id)).toEqual([...KEPT_ENTRIES]);
});
