import { expect, test } from 'vitest';
import { failedMailView } from '../../../../src/lib/views/mail/failed-mail-view.ts';

const message = (changes: object) => ({
	id: '00000000-0000-4000-8000-000000000001',
	recipient: 'someone@example.org',
	template: 'sign-in',
	state: 'failed' as const,
	problem: 'refused 550' as string | null,
	created_at: '2026-11-22T09:00:00Z',
	next_attempt_at: null,
	...changes
});

test('says what a message was about and what went wrong, in words', () => {
	const views = failedMailView(
		[
			message({}),
			message({ template: 'claim-notice', problem: 'connection' }),
			message({ template: 'from-tomorrow', problem: null, next_attempt_at: '2026-11-22T10:00:00Z' })
		],
		'en'
	);
	expect(views.map(({ about, why }) => [about, why])).toEqual([
		['Link to sign in', 'The mail server refused it (code 550).'],
		['Claim of an organisation', 'The mail server could not be reached.'],
		['Another kind of message', expect.stringContaining('nobody foresaw')]
	]);
	expect(views.map(({ next }) => next)).toEqual([
		null,
		null,
		'Tried again on 22 November 2026 at 10:00'
	]);
});
