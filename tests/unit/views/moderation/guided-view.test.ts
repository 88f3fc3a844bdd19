import { expect, test } from 'vitest';
import { guidedView } from '../../../../src/lib/views/moderation/guided-view.ts';
import { reasonOf } from '../../../../src/lib/views/register/questions/tiers.ts';
import { aDraft } from '../../domain/offer/a-draft.ts';
import { english, onTier } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const { gazetteer } = seedWorld('2026-11-22');
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const placed = (
	tier: Parameters<typeof onTier>[0],
	reason: ReturnType<typeof reasonOf> | null
) => ({
	...onTier(tier),
	proposed_by: 'provider' as const,
	reason
});

const draft = aDraft({
	tiers: [
		placed('primary', reasonOf('primary')),
		{ ...placed('targeted', null), reason: english('Only after proceedings') }
	],
	placement_answers: { universal: 'no', primary: 'yes', secondary: 'unsure' },
	placement_reason: english('Only after proceedings')
});

test('every tier has its answer, "not sure" too, and says whose the reason is', () => {
	const view = guidedView(draft, setting('en'))!;
	expect(view.rows.map(({ answer }) => answer)).toEqual(['No', 'Yes', 'Not sure', 'Not answered']);
	expect(view.rows.map(({ proposed }) => proposed)).toEqual([
		null,
		expect.stringContaining('The reason comes from this answer: It is extra help'),
		null,
		'Proposed. The reason is the provider’s own: Only after proceedings'
	]);
	expect(view.why).toBe('Only after proceedings');
	expect(guidedView(draft, setting('cy'))!.rows[2]!.answer).toBe('Ddim yn siŵr');
});

test('nothing is said where nobody was asked the questions', () => {
	expect(guidedView(aDraft({ tiers: draft.tiers! }), setting('en'))).toBe(null);
});
