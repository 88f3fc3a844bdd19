import { expect, test } from 'vitest';
import { takenWords } from '../../../../src/lib/views/account/accounts-page.ts';
import { roleLines, rolesToday } from '../../../../src/lib/views/account/role-words.ts';
import { workLinks } from '../../../../src/lib/views/shell/work-view.ts';

const names = {
	areas: new Map([
		['W1', 'Gwynedd'],
		['W2', 'Conwy']
	]),
	organizations: new Map([['o1', 'Llamau']])
};
const held = (
	role: 'editor' | 'member' | 'administrator',
	gss: string | null,
	of: string | null
) => ({
	role,
	gss,
	organization_id: of
});

test('roles are said with what they are held for, everywhere as one', () => {
	expect(
		roleLines(
			[
				held('administrator', null, null),
				held('editor', 'W1', null),
				held('member', null, 'o1'),
				held('member', null, 'unknown')
			],
			names,
			'en'
		)
	).toEqual([
		'Administrator',
		'Editor for Gwynedd',
		'Member of an organisation that is not public yet, Llamau'
	]);
	expect(roleLines([held('editor', 'W1', null), held('editor', 'W2', null)], names, 'cy')).toEqual([
		'Golygydd ar gyfer pob un o’r 22 ardal cyngor'
	]);
	expect(roleLines([], names, 'en')).toEqual([]);
});

test('the bar leads each role to its work, and marks where somebody is', () => {
	const at = { pathname: '/cy/moderation/claims' };
	expect(
		workLinks(at, ['member', 'editor'], 'cy').map(({ href, current }) => [href, current])
	).toEqual([
		['/cy/register', false],
		['/cy/moderation', true]
	]);
	expect(workLinks(at, ['national_reviewer'], 'cy').map(({ href }) => href)).toEqual([
		'/cy/review'
	]);
});

test('a role without a page of work yet says what it is for, once; other roles nothing', () => {
	const commissioner = { role: 'commissioner' } as const;
	expect(rolesToday([commissioner, commissioner], 'en')).toEqual([
		expect.stringContaining('needs no account')
	]);
	expect(rolesToday([{ role: 'national_reviewer' }], 'cy')).toHaveLength(1);
	expect(rolesToday([{ role: 'editor' }, { role: 'administrator' }], 'en')).toEqual([]);
});

test('a role that was taken away is said with whose it was, unless they still hold it', () => {
	const known = {
		areas: [
			{ gss: 'W1', name: { en: 'Gwynedd', cy: 'Gwynedd' } },
			{ gss: 'W2', name: { en: 'Conwy', cy: 'Conwy' } }
		],
		organizations: [{ id: 'o1', name: { en: 'Llamau', cy: null, cy_state: 'missing' } as const }]
	};
	const line = { email: 'someone@council.example', roles: [] };
	const said = (role: 'editor' | 'member' | 'administrator', of: string) =>
		takenWords({ role, of }, line, known, 'en');
	expect(said('editor', 'W1')).toBe('Taken away from someone@council.example: Editor for Gwynedd.');
	expect(said('member', 'o1')).toContain('Member of Llamau');
	expect(said('administrator', '')).toContain('Administrator.');
	const roles = [{ id: 'r1', ...held('editor', 'W1', null), organization: null }];
	expect(takenWords({ role: 'editor', of: 'W1' }, { ...line, roles }, known, 'en')).toBeNull();
});
