import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { readDecided } from '$lib/server/moderation/proposals';
import { requireRole } from '$lib/server/session/guards';
import { decidedLine } from '$lib/views/moderation/decided-view';

/** What the editors of the session's areas decided lately. */
export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const answer = await readDecided(client);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const { services } = application().world()!.snapshot;
	return {
		lines: answer.items.map((item) =>
			decidedLine(
				{
					...item,
					// A merge has no name of its own: it is the record's that left.
					name: item.head.name ?? services.get(item.service_id)?.name ?? null,
					organization: item.organization.name
				},
				locale
			)
		)
	};
}
