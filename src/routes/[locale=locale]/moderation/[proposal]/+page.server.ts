import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { findDuplicates } from '$lib/domain/duplicates/duplicates';
import { act } from '$lib/server/moderation/decide';
import { readProposal } from '$lib/server/moderation/proposals';
import { requireRole } from '$lib/server/session/guards';
import { problemWords } from '$lib/views/moderation/problem-words';
import { twinView } from '$lib/views/moderation/twins-view';
import { proposalInHand } from '../proposal-page';

/** What was just done: each has a sentence of its own on the page. */
const DONE = ['claimed', 'released', 'attached', 'merged', 'undone', 'decided'] as const;

export async function load(event) {
	const { proposal, view, world, current_version } = await proposalInHand(event);
	const { locale } = event.locals;
	const services = world.snapshot.services.values();
	const twins =
		proposal.offer && proposal.state === 'submitted'
			? findDuplicates(proposal.offer, services, proposal.service_id)
			: [];
	return {
		proposal: view,
		revision: proposal.revision,
		version: current_version,
		inBatch: proposal.batch_id,
		// A record that nobody sees yet can only become a change of the other; two published ones merge.
		isNew: view.publicHref === null,
		service: proposal.service_id,
		twins: twins.map((twin) => twinView(twin, locale)),
		done: DONE.find((word) => word === event.url.searchParams.get('done')) ?? null
	};
}

type Event = RequestEvent<{ proposal: string; locale: 'en' | 'cy' }>;

/** Does one act with this proposal, and shows the page again, or says why not. */
async function does(
	event: Event,
	name: string,
	args: Record<string, unknown>,
	done: (typeof DONE)[number],
	/** Where to go when the act left no proposal to show. */
	service: string | null = null
) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const answer = await act(client, name, args);
	if (!answer.ok) {
		const { locale } = event.locals;
		const reason = String(args.reason ?? '');
		const twin = String(args.source ?? '');
		return fail(answer.error === 'away' ? 503 : 409, {
			problem: problemWords(answer.error, locale),
			field: answer.error === 'reason' ? `reason-${twin}` : null,
			typed: { twin, reason }
		});
	}
	// What an editor started ends when it is undone: its service's history stays.
	if (answer.state === 'withdrawn' && service) {
		redirect(303, `/${event.locals.locale}/moderation/services/${service}/history?done=undone`);
	}
	const shown = answer.proposal ?? event.params.proposal;
	redirect(303, `/${event.locals.locale}/moderation/${shown}?done=${done}`);
}

const text = (data: FormData, name: string): string =>
	String(data.get(name) ?? '')
		.slice(0, 5000)
		.replaceAll('\r\n', '\n');

export const actions = {
	claim: async (event) => {
		const data = await event.request.formData();
		const take_over = data.get('take_over') === '1';
		const { proposal } = event.params;
		return does(event, 'claim_proposal', { proposal, take_over }, 'claimed');
	},
	release: async (event) =>
		does(event, 'release_proposal', { proposal: event.params.proposal }, 'released'),
	undo: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const before = z.uuid().safeParse(event.params.proposal).success
			? await readProposal(client, event.params.proposal)
			: null;
		return does(
			event,
			'undo_approval',
			{ proposal: event.params.proposal },
			'undone',
			before?.ok ? before.proposal.service_id : null
		);
	},
	attach: async (event) => {
		const data = await event.request.formData();
		const args = {
			proposal: event.params.proposal,
			revision: Number(text(data, 'revision')),
			service: text(data, 'service')
		};
		return does(event, 'attach_proposal', args, 'attached');
	},
	merge: async (event) => {
		const data = await event.request.formData();
		const args = {
			source: text(data, 'source'),
			target: text(data, 'target'),
			reason: text(data, 'reason')
		};
		return does(event, 'merge_services', args, 'merged');
	}
};
