import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { sentenceFor } from '$lib/server/errors/constraint-sentences';
import { readProposal } from '$lib/server/moderation/proposals';
import { requireRole } from '$lib/server/session/guards';
import { proposalView } from '$lib/views/moderation/proposal-view';
import { problemWords } from '$lib/views/moderation/problem-words';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { proposal: string } };

/** A proposal in the hand of an editor of its areas; 404 in words for everybody else's. */
export async function proposalInHand(event: Asked) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const gone = () => error(404, { message: 'no such proposal', code: 'not-found' });
	if (!z.uuid().safeParse(event.params.proposal).success) gone();
	const answer = await readProposal(client, event.params.proposal);
	if (!answer.ok) return gone();
	const world = application().world()!;
	const setting = {
		reference: world.snapshot.reference,
		gazetteer: world.gazetteer,
		locale,
		organizationName: (id: string) =>
			id === answer.proposal.organization.id
				? answer.proposal.organization.name
				: (world.byOrganization.get(id)?.[0]?.organization.name ?? null)
	};
	const proposal = {
		...answer.proposal,
		comments: answer.proposal.comments.map((comment) =>
			comment.part === 'publishing'
				? {
						...comment,
						text: m.moderate_comment_publishing({ why: why(comment.text, locale) }, { locale })
					}
				: comment
		)
	};
	return {
		...answer,
		world,
		setting,
		view: proposalView(proposal, answer.current, new Date(), setting)
	};
}

/** Why the record refused to publish: the sentence of a constraint, or of a code. */
function why(code: string, locale: 'en' | 'cy'): string {
	const sentence = sentenceFor(code);
	return sentence ? m[sentence]({}, { locale }) : problemWords(code, locale);
}
