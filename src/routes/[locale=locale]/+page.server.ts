import { redirect } from '@sveltejs/kit';

/** The way in is the search. */
export function load({ params }) {
	redirect(302, `/${params.locale}/find`);
}
