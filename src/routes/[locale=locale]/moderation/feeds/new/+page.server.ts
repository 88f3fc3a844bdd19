import { fail, redirect } from '@sveltejs/kit';
import { areasOf } from '$lib/domain/account/role';
import { application } from '$lib/server/application/current';
import { addFeed } from '$lib/server/feeds/feeds';
import { checkedUrl } from '$lib/server/feeds/safe-get';
import { requireRole } from '$lib/server/session/guards';
import { newFeedErrors, type NewFeedProblem } from '$lib/views/feeds/new-feed';

const HOURS = ['6', '24', '168'];

export async function load(event) {
	const { roles } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const { gazetteer } = application().world()!;
	const everywhere = roles.some(({ role }) => role === 'administrator');
	const own = new Set(areasOf(roles, 'editor'));
	const areas = gazetteer.areas.filter(({ gss }) => everywhere || own.has(gss));
	return {
		areas: areas.map(({ gss, name }) => ({ value: gss, label: name[locale] })),
		// One area leaves nothing to choose.
		chosen: areas.length === 1 ? areas.map(({ gss }) => gss) : []
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, 'editor', 'administrator');
		const { locale } = event.locals;
		const data = await event.request.formData();
		const text = (name: string, longest: number) =>
			String(data.get(name) ?? '')
				.trim()
				.slice(0, longest);
		const form = {
			name: text('name', 2_000),
			address: text('address', 8_000),
			areas: data.getAll('areas').map(String).slice(0, 30),
			assume: text('assume', 3) === 'yes' ? 'yes' : 'ask',
			every: HOURS.find((hours) => hours === text('every', 5)) ?? '24'
		};
		const problems: NewFeedProblem[] = [];
		if (form.name === '' || form.name.length > 120) problems.push('name');
		const address = addressOf(form.address);
		if (address === null) problems.push('address');
		if (form.areas.length === 0) problems.push('areas');
		const again = (status: number, found: readonly NewFeedProblem[]) =>
			fail(status, { form, errors: newFeedErrors(found, locale) });
		if (problems.length > 0 || address === null) return again(422, problems);
		const added = await addFeed(client, {
			name: form.name,
			address,
			areas: form.areas,
			assume_areas: form.assume === 'yes',
			every_hours: Number(form.every)
		}).catch(() => null);
		if (added === null) return again(503, ['away']);
		if ('error' in added) return again(409, [REFUSALS[added.error] ?? 'away']);
		redirect(303, `/${locale}/moderation/feeds/${added.id}?done=added`);
	}
};

const REFUSALS: { readonly [error: string]: NewFeedProblem } = {
	known_already: 'known',
	not_allowed: 'areas-yours',
	too_many: 'too-many',
	feed_address: 'address',
	feed_name: 'name'
};

/** The address as it is kept; null where it may not be asked. */
function addressOf(text: string): string | null {
	try {
		const { href } = checkedUrl(text);
		return href.length <= 500 && !href.includes('@') ? href : null;
	} catch {
		return null;
	}
}
