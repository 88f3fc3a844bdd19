import { fail, redirect } from '@sveltejs/kit';
import { LONGEST_EVIDENCE, LONGEST_SAID, typedBoth } from '$lib/domain/review/typed-text';
import { application } from '$lib/server/application/current';
import { postedValues } from '$lib/server/forms/posted-values';
import { FINDING_ACTS, moveFinding, type FindingAct } from '$lib/server/review/findings';
import { seeChange } from '$lib/server/snapshot/see-change';
import { findingErrors, findingRefusal } from '$lib/views/finding/finding-form-view';
import { findingView } from '$lib/views/finding/finding-view';
import type { FieldError } from '$lib/views/review/review-problems';
import { notFound, orAway, actingGround, reviews, statusOf } from '../../acting-ground';
import { ownFinding } from '../finding-ground';

/** What was just done, as the address says it. */
const DONE = ['saved', 'published', 'noted', 'closed'] as const;

export async function load({ params, url, locals, setHeaders }) {
	const { snapshot, names, today } = actingGround();
	const { locale, session } = locals;
	const known = [...snapshot.findings.values()].find((one) => one.reference === params.reference);
	const own = reviews(session) ? await ownFinding(session.client, params.reference) : null;
	if (own !== null) setHeaders({ 'cache-control': 'no-store' });
	// The public's picture may be seconds behind what a reviewer has just done.
	const finding = own !== null && own !== 'away' ? own : known;
	if (!finding) notFound();
	return {
		view: findingView(finding!, names, today, locale),
		own: own === null || own === 'away' ? null : { id: own.id, seen: own.seen, state: own.state },
		done: own === null ? null : (DONE.find((one) => url.searchParams.has(one)) ?? null)
	};
}

const LONGEST = { note: LONGEST_SAID, close: LONGEST_EVIDENCE } as const;
const NEXT = { publish: '?published', note: '?noted', close: '?closed' } as const;

export const actions = {
	default: async ({ params, locals, request }) => {
		const { locale, session } = locals;
		const { today } = actingGround();
		const values = await postedValues(request, /^(act|id|seen|(note|close)-(en|cy|draft))$/);
		const act = FINDING_ACTS.find((one) => one === values.act?.[0]) ?? 'note';
		const again = (status: number, errors: FieldError[]) =>
			fail(status, { act: act as FindingAct, values, errors });
		const refused = (code: string) => {
			const field = act === 'note' || act === 'close' ? `${act}-${locale}` : act;
			return again(statusOf(code), [{ field, text: findingRefusal(code, true, locale) }]);
		};
		if (!reviews(session)) return refused('ended');
		const read =
			act === 'note' || act === 'close'
				? typedBoth(values, act, { most: LONGEST[act], needed: true })
				: { text: null, problems: [] };
		if (read.problems.length > 0) return again(422, findingErrors(read.problems, today, locale));
		const finding = { id: values.id?.[0] ?? '', seen: values.seen?.[0] ?? '' };
		const answer = await orAway(moveFinding(session.client, finding, act, read.text));
		if (!answer.ok) return refused(answer.error);
		await seeChange(application().keeper);
		const list = `/${locale}/review/findings`;
		redirect(
			303,
			act === 'discard' ? `${list}?discarded` : `${list}/${params.reference}${NEXT[act]}`
		);
	}
};
