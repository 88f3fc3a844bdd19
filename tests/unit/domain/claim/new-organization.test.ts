import { expect, test } from 'vitest';
import { readNewOrganization } from '../../../../src/lib/domain/claim/new-organization.ts';

const typed = {
	name_en: ' A  New\u202eCharity ',
	name_cy: '',
	kind: 'third sector',
	website: 'new.example/about',
	email: 'Founder@New.example'
};

test('what was typed becomes an organisation, its website with a scheme', () => {
	expect(readNewOrganization(typed)).toEqual({
		name: { en: 'A New Charity', cy: null, cy_state: 'missing' },
		kind: 'third sector',
		website: 'https://new.example/about',
		email: 'founder@new.example'
	});
	expect(
		readNewOrganization({ ...typed, name_en: '', name_cy: 'Elusen', website: '' })
	).toMatchObject({ name: { en: null, cy: 'Elusen', cy_state: 'human' }, website: null });
});

test.each([
	[{ name_en: ' \u200b ', name_cy: '' }, ['name_en', 'missing']],
	[{ name_en: 'x'.repeat(151) }, ['name_en', 'long']],
	[{ kind: 'shop' }, ['kind', 'missing']],
	[{ website: 'javascript:alert(1)' }, ['website', 'wrong']],
	[{ website: 'https://user:secret@new.example' }, ['website', 'wrong']],
	[{ website: 'http://localhost' }, ['website', 'wrong']],
	[{ website: 'two words' }, ['website', 'wrong']],
	[{ email: '' }, ['email', 'missing']],
	[{ email: 'a@b\r\nBcc: c@d.example' }, ['email', 'wrong']]
])('%j is refused: %j', (changed, problem) => {
	expect(readNewOrganization({ ...typed, ...changed })).toEqual({ problems: [problem] });
});
