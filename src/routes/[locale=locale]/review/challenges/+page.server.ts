import { challengesView } from '$lib/views/challenge/challenges-view';
import { reviewGround } from '../review-ground';
import { mayChallenge } from './challenge-ground';

export function load({ url, locals }) {
	const { snapshot, names, today } = reviewGround();
	const { locale, session } = locals;
	return {
		view: challengesView(snapshot.challenges, url.searchParams, names, today, locale),
		may: mayChallenge(session?.roles ?? [], names).areas.length > 0
	};
}
