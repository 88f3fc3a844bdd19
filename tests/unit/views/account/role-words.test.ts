import { expect, test } from 'vitest';
import { roleLines } from '../../../../src/lib/views/account/role-words.ts';
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
	expect(workLinks(at, ['national_reviewer'], 'cy')).toEqual([]);
});
