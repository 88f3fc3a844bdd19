import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uuidOf } from '../../../../src/lib/server/seed/uuid.ts';

it('is a version 5 UUID, the same for ever', () => {
	// Written down once: links to services depend on it.
	expect(uuidOf('S280')).toBe('a421eff6-f7f6-533b-8c74-39f95c7396a2');
	fc.assert(
		fc.property(fc.string(), (name) => {
			expect(uuidOf(name)).toMatch(
				/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
			);
			expect(uuidOf(name)).toBe(uuidOf(name));
		})
	);
});

it('different facts have different ids', () => {
	const ids = Array.from({ length: 1_000 }, (_, at) => uuidOf(`S${at}`));
	expect(new Set(ids).size).toBe(1_000);
});
