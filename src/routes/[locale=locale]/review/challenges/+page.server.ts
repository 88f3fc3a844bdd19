import { challengesView } from '$lib/views/challenge/challenges-view';
import { reviewingGround } from '../reviewing';
import { mayChallenge } from './challenge-ground';

export function load({ url, locals }) {
	const { snapshot, names, today } = reviewingGround();
	const { locale, session } = locals;
	return {
		view: challengesView(snapshot.challenges, url.searchParams, names, today, locale),
		may: mayChallenge(session?.roles ?? [], names).areas.length > 0
	};
}
