import { expect, test } from 'vitest';
import { english, onTier } from '../a-service.ts';
import { finishOffer } from '../../../../src/lib/domain/offer/finish.ts';
import {
	generalComments,
	missing,
	progressOf,
	taskList
} from '../../../../src/lib/domain/offer/task-list.ts';
import { NO_ELIGIBILITY } from '../../../../src/lib/domain/offer/questions/ages.ts';
import { aDraft } from './a-draft.ts';

const least = aDraft({
	organization: { id: '00000000-0000-4000-8000-000000000001' },
	name: english('Parents'),
	categories: ['parenting'],
	status: 'active',
	eligibility: NO_ELIGIBILITY,
	channels: ['phone'],
	delivery: [{ mode: 'remote', basis: 'stated' }],
	location_withheld: false,
	areas: ['W06000001'],
	extent: 'one area',
	placement_answers: { universal: 'no', primary: 'yes', secondary: 'no', targeted: 'no' },
	tiers: [{ ...onTier('primary'), proposed_by: 'provider' }],
	answered: ['ages']
});
const stateOf = (draft: typeof least, id: string) =>
	taskList(draft)
		.flatMap(({ tasks }) => tasks)
		.find(({ question }) => question.id === id)?.state;

test('an empty draft needs what a service needs, and nothing else', () => {
	expect(missing(aDraft()).map(({ id }) => id)).toEqual([
		'name',
		'kinds',
		'status',
		'ages',
		'ways',
		'areas',
		'placement',
		'tiers'
	]);
	expect(new Set(taskList(aDraft()).map(({ state }) => state))).toEqual(new Set(['not-started']));
});

test('the least that is needed makes a whole offer, its rest not recorded', () => {
	expect(missing(least)).toEqual([]);
	expect(finishOffer(least)).toMatchObject({ cost: null, contacts: [], languages: [] });
	expect(finishOffer({ ...least, name: undefined })).toBeNull();
});

test('places are asked for only where there are some', () => {
	const placed = { ...least, delivery: [{ mode: 'site' as const, basis: 'stated' as const }] };
	expect(stateOf(least, 'places')).toBeUndefined();
	expect(stateOf(placed, 'places')).toBe('to-do');
	expect(stateOf({ ...placed, location_withheld: true }, 'places')).toBeUndefined();
});

test('an answer that leaves it open is an answer', () => {
	expect(stateOf(least, 'cost')).toBe('to-do');
	expect(stateOf({ ...least, answered: ['cost'] }, 'cost')).toBe('left');
});

test('a comment marks its question; one about nothing in particular stands above', () => {
	const comment = (part: string) => ({ part, text: 'Why?', at: '2026-11-22', role: 'editor' });
	const list = taskList(least, [comment('eligibility')]);
	expect(list.find(({ id }) => id === 'who')?.state).toBe('attention');
	expect(generalComments(least, [comment('all'), comment('cost')])).toHaveLength(1);
});

test('an answer saved after the comment no longer needs attention', () => {
	const comments = [
		{ part: 'status', text: 'Still?', at: '2026-11-22T10:00:00+00:00', role: 'editor' }
	];
	const stateAt = (at: string, draft = least) =>
		taskList(draft, comments, [], { status: at })
			.flatMap(({ tasks }) => tasks)
			.find(({ question }) => question.id === 'status')?.state;
	expect(stateAt('2026-11-22T09:59:59.123456+00:00')).toBe('attention');
	expect(stateAt('2026-11-22T10:00:01.123456+00:00')).toBe('again');
	expect(stateAt('2026-11-22T10:00:01+00:00', { ...least, status: undefined })).toBe('to-do');
});

test('what was left out on purpose is not counted as answered', () => {
	const all = progressOf(least).all;
	expect(progressOf(aDraft())).toMatchObject({ done: 0, left: 0 });
	const before = progressOf(least);
	expect(progressOf({ ...least, answered: ['ages', 'cost', 'funding'] })).toEqual({
		done: before.done,
		left: before.left + 2,
		all
	});
});
