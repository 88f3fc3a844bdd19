import { challengesView } from '$lib/views/challenge/challenges-view';
import { actingGround } from '../acting-ground';
import { mayChallenge } from './challenge-ground';

export function load({ url, locals }) {
	const { snapshot, names, today } = actingGround();
	const { locale, session } = locals;
	return {
		view: challengesView(snapshot.challenges, url.searchParams, names, today, locale),
		may: mayChallenge(session?.roles ?? [], names).areas.length > 0
	};
}
