import { ownFindings } from '$lib/server/review/findings';
import { findingRow } from '$lib/views/finding/finding-words';
import { findingsView } from '$lib/views/finding/findings-view';
import { orAway, actingGround, reviews } from '../acting-ground';

export async function load({ url, locals, setHeaders }) {
	const { snapshot, names, today } = actingGround();
	const { locale, session } = locals;
	const view = findingsView(snapshot.findings, url.searchParams, names, today, locale);
	if (!reviews(session)) return { view, drafts: null };
	setHeaders({ 'cache-control': 'no-store' });
	const answer = await orAway(ownFindings(session.client));
	const drafts = answer.ok
		? answer.findings
				.filter(({ state }) => state === 'draft')
				.map((finding) => findingRow(finding, names, today, locale))
		: null;
	return { view, drafts: { rows: drafts, discarded: url.searchParams.has('discarded') } };
}
