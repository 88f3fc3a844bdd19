import { expect, test } from 'vitest';
import type { RoleAssignment } from '../../../../src/lib/domain/account/role.ts';
import { chosenScope, scopesOf } from '../../../../src/lib/server/import/scope.ts';
import { idOf } from '../../domain/a-service.ts';

const role = (changes: Partial<RoleAssignment>): RoleAssignment => ({
	id: idOf(1),
	role: 'member',
	organization_id: null,
	gss: null,
	...changes
});
const member = role({ organization_id: idOf(2) });
const editor = role({ role: 'editor', gss: 'W06000002' });

test('members send lists of their organisation, editors and stewards of their areas, others none', () => {
	expect(scopesOf([member, editor, role({ role: 'steward', gss: 'W06000002' })])).toEqual([
		{ organization: idOf(2), area: null },
		{ organization: null, area: 'W06000002' }
	]);
	expect(
		scopesOf([role({ role: 'commissioner', gss: 'W06000002' }), role({ role: 'administrator' })])
	).toEqual([]);
});

test('only a list that is open to the roles can be chosen; the only one need not be', () => {
	expect(chosenScope(null, [member])).toMatchObject({ organization: idOf(2) });
	expect(chosenScope(null, [member, editor])).toBeNull();
	expect(chosenScope('W06000002', [member, editor])).toMatchObject({ area: 'W06000002' });
	expect(chosenScope('W06000003', [member, editor])).toBeNull();
	expect(chosenScope(idOf(3), [member])).toBeNull();
});
