import { expect, test } from 'vitest';
import { proposalLineView } from '../../../../src/lib/views/register/proposal-line-view.ts';
import { english, idOf } from '../../domain/a-service.ts';

const line = {
	id: idOf(3),
	reference: 'HAE-2345-6789',
	service_id: idOf(4),
	kind: 'import',
	batch_id: idOf(7),
	base_version: 0,
	state: 'rejected',
	name: english('One'),
	updated_at: '2026-11-22T12:00:00Z',
	submitted_at: '2026-11-22T12:00:00Z',
	published_at: null,
	decision_reason: null,
	comments: []
} as const;

test('what came with a list says whether it was new, and leads back to its list', () => {
	expect(proposalLineView(line, 'en')).toMatchObject({
		kind: 'New service, from a list',
		stateWord: 'Sent back with its list',
		href: `/en/register/import/${idOf(7)}`
	});
	expect(proposalLineView({ ...line, base_version: 2 }, 'cy').kind).toBe(
		'Newid i wasanaeth, o restr'
	);
});
