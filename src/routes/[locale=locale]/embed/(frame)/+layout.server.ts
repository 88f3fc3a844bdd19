import { error } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { application } from '$lib/server/application/current';

/** No script of the site's own runs in a frame: links and forms are all it needs, and nothing is kept. */
export const csr = false;

export function load({ params }) {
	if (!application().keeper.picture()) error(503, { message: 'no picture', code: 'unexpected' });
	return { locale: params.locale as Locale };
}
