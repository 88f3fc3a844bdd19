import { shellView } from '$lib/views/shell/shell-view';
import { workLinks } from '$lib/views/shell/work-view';

/** The frame follows every address, in a browser without asking the server. */
export function load({ data, url }) {
	const { locale, picture, official, welshAwaiting, today, work } = data;
	return {
		locale,
		official,
		shell: shellView(url, picture, welshAwaiting, locale, today, work !== null),
		work: work && { email: work.email, links: workLinks(url, work.roles, locale) }
	};
}
