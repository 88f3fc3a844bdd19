import { error } from '@sveltejs/kit';
import { areasOf } from '$lib/domain/account/role';
import { findDuplicates } from '$lib/domain/duplicates/duplicates';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { QUEUE_PAGE, readQueue } from '$lib/server/moderation/proposals';
import { waitingWork } from '$lib/server/moderation/waiting';
import { requireRole } from '$lib/server/session/guards';
import {
	PROPOSAL_KINDS,
	queueChoices,
	otherWork,
	queueLine,
	queuePages
} from '$lib/views/moderation/queue-view';

/** The editor's queue, narrowed by what the address says. */
export async function load(event) {
	const { client, roles } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const { snapshot, gazetteer } = application().world()!;
	const setting = { reference: snapshot.reference, gazetteer, locale };
	const everywhere = roles.some(({ role }) => role === 'administrator');
	const areas = everywhere
		? snapshot.reference.areas.map(({ gss }) => gss)
		: [...new Set(areasOf(roles, 'editor'))];
	const { searchParams } = event.url;
	const known = (name: string, values: readonly string[]) =>
		values.find((value) => value === searchParams.get(name)) ?? null;
	const asked = {
		kind: known('kind', PROPOSAL_KINDS),
		area: known('area', areas),
		claim: known('claim', ['mine', 'free']),
		search: searchParams.get('search')?.trim().slice(0, 200) || null
	};
	const page = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1);
	const answer = await readQueue(client, { ...asked, page });
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const services = [...snapshot.services.values()];
	const now = new Date();
	const path = `/${locale}/moderation`;
	const pageHref = (number: number) => {
		const query = new URLSearchParams(searchParams);
		query.set('page', String(number));
		return `${path}?${query}`;
	};
	return {
		path,
		other: otherWork(await waitingWork({ client, roles }, services, dayOf(now)), locale),
		choices: queueChoices(areas, setting),
		asked,
		narrowed: Object.values(asked).some((value) => value !== null),
		waiting: answer.waiting,
		total: answer.total,
		pages: queuePages(page, Math.ceil(answer.total / QUEUE_PAGE), locale),
		before: page > 1 ? pageHref(page - 1) : null,
		after: page * QUEUE_PAGE < answer.total ? pageHref(page + 1) : null,
		lines: answer.items.map((item) =>
			queueLine(
				{
					...item,
					name: item.head.name ?? null,
					areas: item.head.areas,
					organization: item.organization.name,
					batch: item.batch_id === null ? null : { id: item.batch_id, rows: item.in_batch },
					// Only what is new can be on the record already without anybody knowing.
					twins:
						item.offer && item.base_version === 0 && item.batch_id === null
							? findDuplicates(item.offer, services, item.service_id).length
							: 0
				},
				now,
				setting
			)
		)
	};
}
