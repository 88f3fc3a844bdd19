import { redirect } from '@sveltejs/kit';
import { dueOn } from '$lib/domain/assurance/schedule';
import { read } from '$lib/domain/bilingual/bilingual';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { longDate } from '$lib/views/words/dates';

/** Where somebody lands who has confirmed a record. It shows only what is public. */
export function load({ url, locals, setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	const id = url.searchParams.get('service') ?? '';
	const service = application().world()!.snapshot.services.get(id);
	// Nobody checked anything today: nothing to thank for.
	if (service?.assurance?.checked_on !== dayOf(new Date())) redirect(303, `/${locals.locale}`);
	const due = dueOn(service);
	return {
		service: { id: service.id, name: read(service.name, locals.locale) },
		until: due && longDate(due, locals.locale),
		signedIn: locals.session !== null
	};
}
