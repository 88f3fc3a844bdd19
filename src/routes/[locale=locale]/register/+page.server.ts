import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { read } from '$lib/domain/bilingual/bilingual';
import { dayOf } from '$lib/domain/time/calendar';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { readBatches } from '$lib/server/import/batch';
import { organizationReports } from '$lib/server/register/organization-reports';
import { myOrganizations, myProposals, startProposal } from '$lib/server/register/proposals';
import { correctionPath } from '$lib/server/reports/correct-report';
import { requireSession } from '$lib/server/session/guards';
import { dashboardView } from '$lib/views/register/dashboard-view';
import { offerPath } from '$lib/views/register/task-list-view';
import { orAway } from './offers/[proposal]/proposal-of';

export async function load({ locals, url }) {
	const { locale, session } = locals;
	if (!session) return { signedIn: false, others: [], dashboard: null, act: '' };
	const organizations = await orAway(myOrganizations(session.client));
	const asked = url.searchParams.get('organization');
	const organization = organizations.find(({ id }) => id === asked) ?? organizations[0];
	if (!organization) return { signedIn: true, others: [], dashboard: null, act: '' };
	const { snapshot, byOrganization, gazetteer } = application().world()!;
	const [proposals, reports, lists] = await orAway(
		Promise.all([
			myProposals(session.client, organization.id),
			organizationReports(session.client, organization.id),
			readBatches(session.client)
		])
	);
	const dashboard = dashboardView(
		{
			organization,
			services: byOrganization.get(organization.id) ?? [],
			proposals,
			reports,
			lists,
			unmet: snapshot.reference.unmet_need,
			gazetteer
		},
		{ today: dayOf(new Date()), locale }
	);
	const others = organizations.map(({ id, name }) => ({
		href: `/${locale}/register?organization=${id}`,
		name: read(name, locale),
		current: id === organization.id
	}));
	// Pressing "add" twice on this page starts one offer.
	return { signedIn: true, others, dashboard, act: randomUUID() };
}

async function start(event: RequestEvent, field: 'service' | 'id') {
	const { client } = requireSession(event);
	const { locale } = event.locals;
	const form = await event.request.formData();
	const uuid = (name: string) => {
		const text = form.get(name);
		return typeof text === 'string' && /^[0-9a-f-]{36}$/i.test(text) ? text : null;
	};
	const [organization, about] = [uuid('organization'), uuid(field)];
	if (!organization || !about) redirect(303, `/${locale}/register`);
	const answer = await orAway(startProposal(client, { organization, [field]: about }));
	if (answer.ok) redirect(303, offerPath(answer.id, locale));
	if (answer.error === 'too_many_drafts') {
		return fail(409, { notice: m.register_too_many({}, { locale }) });
	}
	redirect(303, `/${locale}/register`);
}

export const actions = {
	/** Leads from what a reader reported to the form that mends it. */
	correct: async (event) => {
		const { client } = requireSession(event);
		const { locale } = event.locals;
		const form = await event.request.formData();
		const path = await correctionPath(client, String(form.get('report') ?? ''), locale);
		if (path.ok) redirect(303, path.href);
		if (path.problem === 'many-drafts') {
			return fail(409, { notice: m.register_too_many({}, { locale }) });
		}
		if (path.problem === 'away') error(503, { message: 'database away', code: 'busy' });
		redirect(303, `/${locale}/register`);
	},
	add: (event) => start(event, 'id'),
	edit: (event) => start(event, 'service')
};
