import { error, fail, redirect } from '@sveltejs/kit';
import { placesNamedIn } from '$lib/domain/offer/names-place';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { act, tell } from '$lib/server/moderation/decide';
import { requireRole } from '$lib/server/session/guards';
import { commentFields } from '$lib/views/moderation/comment-fields';
import { problemWords } from '$lib/views/moderation/problem-words';
import { tierChoice } from '$lib/views/moderation/tier-choice';
import { longDate } from '$lib/views/words/dates';
import { proposalInHand } from '../../proposal-page';
import { readDecision, type Problem } from './read-decision';

const DECISIONS = ['approve', 'return', 'reject'] as const;

export async function load(event) {
	const decision = DECISIONS.find((known) => known === event.params.decision);
	if (!decision) error(404, { message: 'no such decision', code: 'not-found' });
	const hand = await proposalInHand(event);
	const { proposal, current, view, setting, world } = hand;
	// Decided meanwhile, or part of a list: the proposal's own page says so.
	if (proposal.state !== 'submitted' || proposal.batch_id !== null) redirect(303, view.path);
	if (decision === 'approve' && (!proposal.offer || proposal.own_offer)) redirect(303, view.path);
	const { searchParams } = event.url;
	const today = dayOf(new Date());
	const { offer, draft } = proposal;
	const seen = (name: string, now: number) =>
		/^\d{1,6}$/.test(searchParams.get(name) ?? '') ? Number(searchParams.get(name)) : now;
	return {
		decision,
		path: view.path,
		name: view.name,
		/** What the editor looked at, not what is there by now. */
		revision: seen('revision', proposal.revision),
		version: seen('version', hand.current_version),
		sentOn: longDate(dayOf(new Date(proposal.submitted_at)), event.locals.locale),
		tiers:
			decision === 'approve' && offer && proposal.own === 'provider'
				? tierChoice(offer, current?.document ?? null, setting)
				: null,
		named:
			decision === 'approve' && offer?.location_withheld
				? placesNamedIn(offer, world.gazetteer).map(({ said }) => said)
				: [],
		fields:
			decision === 'return' && draft
				? commentFields(
						draft,
						(view.changes ?? []).map(({ part }) => part),
						today,
						setting
					)
				: { changed: [], others: [], unanswered: [], left: '' },
		guided: decision === 'approve' ? view.guided : null,
		organization: decision === 'approve' ? view.organization : null
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const { proposal, decision } = event.params;
		const hand = await proposalInHand(event);
		const read = readDecision(decision, await event.request.formData(), {
			offer: hand.proposal.offer,
			draft: hand.proposal.draft,
			placedBefore:
				hand.current?.document?.tiers.some((tier) => tier.proposed_by === 'editor') ?? false,
			gazetteer: hand.world.gazetteer,
			today: dayOf(new Date()),
			setting: hand.setting
		});
		const again = (status: number, problems: readonly Problem[]) =>
			fail(status, {
				typed: read.typed,
				errors: problems.map(({ field, code }) => ({ field, text: problemWords(code, locale) }))
			});
		if (!read.ok) return again(422, read.problems);
		const answer = await act(client, read.call, { proposal, ...read.args });
		// Somebody was first: the proposal's page says so, and what became of it.
		if (!answer.ok && answer.error === 'decided') redirect(303, `${hand.view.path}?done=decided`);
		if (!answer.ok) {
			return again(answer.error === 'away' ? 503 : 409, [{ field: null, code: answer.error }]);
		}
		if (read.outcome) await tell(application().supabase?.service ?? null, proposal, read.outcome);
		redirect(303, `/${locale}/moderation/${proposal}`);
	}
};
