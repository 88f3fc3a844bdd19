import { expect, it } from 'vitest';
import { scopeOf } from '../../../../src/lib/domain/finder/scope.ts';
import { seedReference } from '../seed-record.ts';

const scope = (area: string | null, groups: string[] = [], categories: string[] = []) =>
	scopeOf({ area, groups, categories }, seedReference);

it('an authority stands for itself, a region for its authorities, none for all of Wales', () => {
	expect(scope('W06000002').areas).toEqual(['W06000002']);
	expect(scope('NW').areas).toEqual([
		'W06000001',
		'W06000002',
		'W06000003',
		'W06000004',
		'W06000005',
		'W06000006'
	]);
	expect(scope(null).areas).toBeNull();
	// A code that no authority has can be a mangled link: it hides nothing.
	expect(scope('W06999999').areas).toBeNull();
});

it('a group stands for all its kinds of help, beside the kinds named by themselves', () => {
	const early = seedReference.categories.filter(({ group }) => group === 'early_years');
	const other = seedReference.categories.find(({ group }) => group !== 'early_years')!;
	expect(scope(null, ['early_years'], [other.id]).categories?.toSorted()).toEqual(
		[...early.map(({ id }) => id), other.id].toSorted()
	);
	expect(scope(null).categories).toBeNull();
	// A kind that no category has can be a mangled link: it hides nothing.
	expect(scope(null, [], ['no_such_kind']).categories).toBeNull();
});
