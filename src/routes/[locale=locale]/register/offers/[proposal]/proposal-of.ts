import { error, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { readProposal, type Proposal } from '$lib/server/register/proposals';
import { requireSession } from '$lib/server/session/guards';
import type { Session } from '$lib/server/session/session';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { answeredView } from '$lib/views/report/answered-view';
import type { Setting } from '$lib/views/register/setting';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { proposal: string } };

/** The proposal that an address names, and who asks for it: 404 for whoever may not write it. */
export async function proposalOf(event: Asked): Promise<{ session: Session; proposal: Proposal }> {
	const session = requireSession(event);
	if (!UUID.test(event.params.proposal)) error(404, { message: 'no proposal', code: 'not-found' });
	const proposal = await orAway(readProposal(session.client, event.params.proposal));
	if (!proposal?.may_write) error(404, { message: 'no proposal', code: 'not-found' });
	return { session, proposal };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a question to the database comes to, or a page in words (503) while it is away. */
export async function orAway<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (problem) {
		if (problem instanceof DatabaseAway) error(503, { message: 'database away', code: 'busy' });
		throw problem;
	}
}

/** What the words of a draft are made with. */
export function settingOf(
	{ document: draft }: Pick<Proposal, 'document'>,
	{ locale }: Pick<App.Locals, 'locale'>
): Setting {
	const { snapshot, gazetteer } = application().world()!;
	return { draft, reference: snapshot.reference, gazetteer, today: dayOf(new Date()), locale };
}

/** What a reader reported of it, where it answers a report. */
export const reportOf = ({ report }: Pick<Proposal, 'report'>, locale: Locale) =>
	report && answeredView(report, dayOf(new Date()), locale);

/** True while its answers may be changed. */
export const isOpen = ({ state }: Pick<Proposal, 'state'>): boolean =>
	state === 'draft' || state === 'returned';
