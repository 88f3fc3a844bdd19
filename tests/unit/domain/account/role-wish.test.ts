import { expect, test } from 'vitest';
import { readRoleWish } from '../../../../src/lib/domain/account/role-wish.ts';

const ORGANIZATION = '11111111-1111-4111-8111-111111111111';
const nothing = { organization: '', areas: [] };

test('a role carries what it is held for, and nothing that was chosen besides', () => {
	const all = { organization: ORGANIZATION, areas: ['W06000001', 'W06000001', 'W06000002'] };
	expect(readRoleWish({ ...all, role: 'member' })).toEqual({
		role: 'member',
		organization: ORGANIZATION,
		areas: []
	});
	expect(readRoleWish({ ...all, role: 'steward' })).toEqual({
		role: 'steward',
		organization: null,
		areas: ['W06000001', 'W06000002']
	});
	expect(readRoleWish({ ...all, role: 'administrator' })).toEqual({
		role: 'administrator',
		organization: null,
		areas: []
	});
});

test.each([
	['', 'role'],
	['owner', 'role'],
	['member', 'organization'],
	['editor', 'areas'],
	['commissioner', 'areas']
])('%j without what it needs: %s is missing', (role, missing) => {
	expect(readRoleWish({ ...nothing, role })).toEqual({ missing });
});
