import { expect, test } from 'vitest';
import { offerSchema, type Offer } from '../../../../src/lib/domain/offer/offer.ts';
import { historyView, type Past } from '../../../../src/lib/views/moderation/history-view.ts';
import { problemWords } from '../../../../src/lib/views/moderation/problem-words.ts';
import { aService, english, idOf } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const { gazetteer } = seedWorld('2026-11-21');
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const offer = (changes: Partial<Offer> = {}): Offer =>
	offerSchema.parse({ ...aService(), ...changes });
const version = (number: number, document: Offer | null, kind: string | null = 'edit') => ({
	version: number,
	document,
	published_at: '2026-11-20T10:00:00Z',
	role: number === 1 ? 'record' : 'provider',
	reference: number === 1 ? null : 'HAE-2345-ABCD',
	kind: number === 1 ? null : kind
});
const past = (changes: Partial<Past> = {}): Past => ({
	service: { id: idOf(1), name: english('Parents'), published: true, moved_into: null },
	edits: true,
	current_version: 3,
	versions: [
		version(3, offer({ url: 'https://example.org/3' })),
		version(2, offer()),
		version(1, offer())
	],
	pending: [],
	events: [],
	...changes
});

test('each version says what it changed; only an earlier one can come back', () => {
	const { versions } = historyView(past(), setting('en'));
	expect(versions.map(({ changes }) => changes?.length)).toEqual([1, 0, undefined]);
	expect(versions.map(({ current }) => current)).toEqual([true, false, false]);
	expect(versions.map(({ restorable }) => restorable)).toEqual([false, true, true]);
	expect(versions.map(({ first }) => first)).toEqual([false, false, true]);
	expect(versions[0]!.reference).toContain('HAE-2345-ABCD');
});

test('nothing can come back for a provider, while something is on its way, or unread', () => {
	const none = (changes: Partial<Past>) =>
		historyView(past(changes), setting('en')).versions.some(({ restorable }) => restorable);
	expect(none({ edits: false })).toBe(false);
	expect(none({ pending: [{ id: idOf(2), publish_at: '2026-11-22T12:00:00Z' }] })).toBe(false);
	expect(none({ versions: [version(3, offer()), version(2, null)] })).toBe(false);
});

test('a merged record leads to the other, and its last version can come back', () => {
	const merged = past({
		service: { id: idOf(1), name: english('Parents'), published: false, moved_into: idOf(2) }
	});
	const view = historyView(merged, setting('cy'));
	expect(view).toMatchObject({ publicHref: null, movedHref: `/cy/services/${idOf(2)}` });
	expect(view.versions[0]).toMatchObject({ current: false, restorable: true });
});

test('every act is said in both languages, in a role and never a person; a new one is not hidden', () => {
	const events = [
		'claimed',
		'released',
		'approved',
		'approval undone',
		'returned',
		'rejected',
		'published',
		'not published',
		'merged',
		'took in',
		'place redacted',
		'something else'
	].map((action) => ({ at: '2026-11-20T10:00:00Z', role: 'editor', action, note: null }));
	const [en, cy] = (['en', 'cy'] as const).map(
		(locale) => historyView(past({ events }), setting(locale)).acts
	);
	expect(new Set(en!.map(({ act }) => act)).size).toBe(events.length);
	expect(en!.at(-1)!.act).toContain('something else');
	for (const [at, { act, role }] of cy!.entries()) {
		expect(act).not.toBe(en![at]!.act);
		expect(role).not.toBe(en![at]!.role);
	}
});

test('every refusal has a sentence of its own, and an unknown one is no blank', () => {
	const codes = [
		'decided',
		'changed',
		'claimed',
		'own_offer',
		'would_show_place',
		'reason',
		'away'
	];
	for (const locale of ['en', 'cy'] as const) {
		const words = codes.map((code) => problemWords(code, locale));
		expect(new Set(words).size).toBe(codes.length);
		expect(words).not.toContain(problemWords('constructor', locale));
	}
});
