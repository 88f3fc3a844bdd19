import { expect, test } from 'vitest';
import { offerSchema, type Offer } from '../../../../src/lib/domain/offer/offer.ts';
import { proposalView, type InHand } from '../../../../src/lib/views/moderation/proposal-view.ts';
import { valueWords } from '../../../../src/lib/views/moderation/value-words.ts';
import { aDraft } from '../../domain/offer/a-draft.ts';
import { aService, english, idOf } from '../../domain/a-service.ts';
import { seedReference, seedWorld } from '../../domain/seed-record.ts';

const now = new Date('2026-11-22T12:27:00Z');
const { gazetteer } = seedWorld('2026-11-22');
const setting = (locale: 'en' | 'cy') => ({ reference: seedReference, gazetteer, locale });
const offer = (changes: Partial<Offer> = {}) => offerSchema.parse({ ...aService(), ...changes });

const inHand = (changes: Partial<InHand> = {}): InHand => ({
	id: idOf(2),
	reference: 'HAE-2345-6789',
	service_id: idOf(1),
	kind: 'new',
	state: 'submitted',
	base_version: 0,
	organization: aService().organization,
	new_organization: null,
	submitted_at: now.toISOString(),
	publish_at: null,
	published_at: null,
	claimed: null,
	claimed_at: null,
	comments: [],
	decision_reason: null,
	report: null,
	own_offer: false,
	head: { name: english('One'), areas: [] },
	offer: offer(),
	draft: aDraft(offer()),
	returned: null,
	...changes
});
const view = (changes: Partial<InHand>, locale: 'en' | 'cy' = 'en', current: Offer | null = null) =>
	proposalView(inHand(changes), current && { version: 1, document: current }, now, setting(locale));

test('a comment stands under the title of its question, in the reader’s language', () => {
	const comment = { part: 'opening', text: 'Which days?', at: now.toISOString(), role: 'editor' };
	const on = (locale: 'en' | 'cy', part: string) =>
		view({ comments: [{ ...comment, part }] }, locale).comments[0]!.on;
	expect(on('en', 'opening')).toBe('When is it open?');
	expect(on('cy', 'opening')).toBe('Pryd mae ar agor?');
	expect(on('en', 'schedules')).toBe('When is it open?');
	expect(on('en', 'whole')).toBe(null);
});

test('what nobody answered is said of a new offer only, and makes no rows', () => {
	expect(view({}).unanswered).toContain('opening times');
	expect(view({}, 'en', offer()).unanswered).toBe(null);
	for (const row of view({}).changes!) expect(row.value?.after).not.toBe('Not recorded');
});

test('of an offer that was given back the corrections are shown', () => {
	expect(view({}).since).toBe(null);
	expect(view({ returned: offer() }).since).toEqual([]);
	const { since } = view({ returned: offer({ name: english('Wone') }) });
	expect(since).toMatchObject([
		{ part: 'name', isNew: false, texts: [{ before: 'Wone', after: 'One' }] }
	]);
});

test('a new organisation is told from one that is public, with its kind, website and who added it', () => {
	expect(view({}).organization).toMatchObject({ waiting: false, addedBy: null });
	const added = { email: 'new@example.org', proved: false };
	expect(view({ new_organization: added }).organization).toMatchObject({
		waiting: true,
		kind: expect.stringMatching(/third sector|charity|voluntary/i),
		addedBy: 'Added from new@example.org (address not at the website)'
	});
	const forgotten = { email: null, proved: null };
	expect(view({ new_organization: forgotten }, 'cy').organization).toMatchObject({
		waiting: true,
		addedBy: null
	});
});

test('Welsh answers a question with its own verb', () => {
	const say = (field: string, value: boolean) =>
		valueWords('referral', field, value, { locale: 'cy' });
	expect([say('self', true), say('self', false)]).toEqual(['Gall', 'Na all']);
	expect([say('professional', true), say('professional', false)]).toEqual(['Gall', 'Na all']);
	expect([say('consent_needed', true), say('consent_needed', false)]).toEqual(['Oes', 'Nac oes']);
});
