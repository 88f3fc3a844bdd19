import { finishOffer, wholeOffer } from '../../domain/offer/finish.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { readProposal, saveProposal, submitProposal, type Proposal } from './proposals.ts';

/** What became of sending. `already`: it had been sent before, by a second press or by a colleague. */
export type Sent = 'sent' | 'already' | 'missing' | 'changed';

/**
 * Sends an offer to the editors: parts of which nothing was said are written down as not recorded, and
 * what was looked at is what is sent.
 */
export async function sendOffer(client: ApiClient, proposal: Proposal): Promise<Sent> {
	if (proposal.state !== 'draft' && proposal.state !== 'returned') return 'already';
	const whole = proposal.own === 'editor' ? wholeOffer : finishOffer;
	const offer = whole(proposal.document);
	if (!offer) return 'missing';
	const saved = await saveProposal(client, proposal, { ...proposal.document, ...offer });
	if (saved.ok) {
		const sent = await submitProposal(client, proposal.id, saved.revision);
		if (sent.ok) return 'sent';
		if (sent.error === 'incomplete') return 'missing';
	}
	const now = await readProposal(client, proposal.id);
	return now && now.state !== 'draft' && now.state !== 'returned' ? 'already' : 'changed';
}
