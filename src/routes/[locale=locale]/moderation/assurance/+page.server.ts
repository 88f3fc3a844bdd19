import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { areasOf } from '$lib/domain/account/role';
import { boardEntries, NO_AREA } from '$lib/domain/assurance/board';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { callApi } from '$lib/server/supabase/call-api';
import { areaBoard, areaTable } from '$lib/views/assurance/board-view';

const reachableSchema = z.object({ ok: z.literal(true), organizations: z.array(z.uuid()) });

/** The editors' board: which records of their areas need a check, and whom nobody can ask. */
export async function load(event) {
	const { client, roles } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const { gazetteer, snapshot } = application().world()!;
	const everywhere = roles.some(({ role }) => role === 'administrator');
	const own = everywhere
		? snapshot.reference.areas.map(({ gss }) => gss)
		: [...new Set(areasOf(roles, 'editor'))];
	const areas = [...own, NO_AREA];
	const asked = event.url.searchParams.get('area') ?? (own.length === 1 ? own[0]! : null);
	if (asked !== null && !areas.includes(asked)) {
		error(403, { message: 'another area', code: 'not-allowed' });
	}
	const answer = await callApi(client, 'reachable_organizations', {}, reachableSchema);
	const reachable = new Set(answer.ok ? answer.organizations : []);
	const today = dayOf(new Date());
	const entries = boardEntries(snapshot.services.values(), reachable, today);
	const setting = { gazetteer, today, locale };
	return {
		table: asked === null ? areaTable(entries, areas, setting) : null,
		board:
			asked === null
				? null
				: areaBoard(entries, asked, event.url.searchParams.get('show'), setting),
		several: own.length > 1
	};
}
