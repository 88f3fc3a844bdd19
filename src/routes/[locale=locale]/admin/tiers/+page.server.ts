import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { tierDefinitions } from '$lib/server/tiers/definitions';
import { tierDefinitionsView } from '$lib/views/tiers/tier-definitions-view';

export async function load(event) {
	const { client } = requireRole(event, 'administrator');
	const answer = await tierDefinitions(client);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const { reference, services } = application().world()!.snapshot;
	const { locale } = event.locals;
	return {
		tiers: reference.tiers.map((tier) => {
			const { definitions } = answer.tiers.find(({ id }) => id === tier.id)!;
			return tierDefinitionsView(tier, definitions, services.values(), locale);
		})
	};
}
