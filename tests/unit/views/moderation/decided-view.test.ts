import { expect, test } from 'vitest';
import { decidedLine, type Decided } from '../../../../src/lib/views/moderation/decided-view.ts';
import { english, idOf } from '../../domain/a-service.ts';

const decided: Decided = {
	id: idOf(1),
	reference: 'HAE-2345-ABCD',
	service_id: idOf(2),
	kind: 'edit',
	state: 'published',
	name: { en: 'Parents', cy: 'Rhieni', cy_state: 'human' },
	organization: english('Example Trust'),
	decided_at: '2026-11-22T12:22:00Z',
	public: true
};

test('what was decided leads to the proposal and to the past of its service', () => {
	expect(decidedLine(decided, 'en')).toMatchObject({
		name: { text: 'Parents' },
		href: `/en/moderation/${idOf(1)}`,
		history: `/en/moderation/services/${idOf(2)}/history`,
		what: 'Public',
		when: '22 November 2026 at 12:22'
	});
});

test('a service that was never public has no past, and a record without a name its reference', () => {
	expect(
		decidedLine({ ...decided, state: 'rejected', name: null, public: false }, 'cy')
	).toMatchObject({ name: { text: 'HAE-2345-ABCD' }, history: null, what: 'Gwrthodwyd' });
});
