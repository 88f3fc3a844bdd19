import { error } from '@sveltejs/kit';
import { ALL_WALES } from '$lib/domain/embed/embed-choice';
import { isTier } from '$lib/domain/tier/tier';
import { application } from '$lib/server/application/current';
import { embedCoverageView } from '$lib/views/embed/embed-coverage-view';
import { frameView } from '$lib/views/embed/frame-view';
import { areaAnswer } from '../../../coverage/live/area-answer';
import { groundOfPlace } from '../../../coverage/live/server-ground';

export function load({ url, locals }) {
	const { locale } = locals;
	const app = application();
	const ground = groundOfPlace(app.world()!, url.searchParams.get('place') ?? ALL_WALES);
	if (!ground) error(404, { message: 'no such area', code: 'not-found' });
	const asked = url.searchParams.get('tier') ?? '';
	const tier = isTier(asked) ? asked : null;
	const question = new URLSearchParams(tier ? { tier } : {});
	const answer = areaAnswer(question, ground, locale);
	if ('to' in answer) error(404, { message: 'no such area', code: 'not-found' });
	const coverage = embedCoverageView(answer.page, tier, locale);
	const picture = app.keeper.picture()!;
	return {
		coverage,
		frame: frameView({ ...picture.snapshot, fresh: picture.fresh }, coverage.whole, locale)
	};
}
