import { error, type RequestEvent } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { ownExamples, type ExampleLine } from '$lib/server/examples/examples';
import { myOrganizations } from '$lib/server/register/proposals';
import { requireSession } from '$lib/server/session/guards';
import type { ApiClient } from '$lib/server/supabase/supabase';
import { orAway } from '../offers/[proposal]/proposal-of';

type Asked = Pick<RequestEvent, 'locals' | 'url'>;

/** The organisations of whoever asks, the one asked about first, with its examples; 403 for a member of none. */
export async function ownGround(event: Asked) {
	const { client } = requireSession(event);
	const mine = await orAway(myOrganizations(client));
	const asked = event.url.searchParams.get('organization');
	const organization = mine.find(({ id }) => id === asked) ?? mine[0];
	if (!organization) error(403, { message: 'not a member', code: 'not-allowed' });
	return {
		client,
		organization,
		mine,
		examples: await orAway(ownExamples(client, organization.id))
	};
}

/** The example of an address among those of all organisations of whoever asks; null when it is not there. */
export async function ownExample(
	event: Asked & { params: { id: string } }
): Promise<{ client: ApiClient; example: ExampleLine | null }> {
	const { client } = requireSession(event);
	for (const { id } of await orAway(myOrganizations(client))) {
		const found = (await orAway(ownExamples(client, id))).find((one) => one.id === event.params.id);
		if (found) return { client, example: found };
	}
	return { client, example: null };
}

/** Whether an address can be that of an example. */
export const isExampleId = (text: string): boolean =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** What the words of an example are made with. */
export function exampleSetting({ locale }: App.Locals) {
	const { reference, services } = application().world()!.snapshot;
	return { reference, services, locale };
}
