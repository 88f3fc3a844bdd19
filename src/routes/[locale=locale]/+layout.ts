import { shellView } from '$lib/views/shell/shell-view';

/** The frame follows every address, in a browser without asking the server. */
export function load({ data, url }) {
	const { locale, picture, welshAwaiting, today } = data;
	return { locale, shell: shellView(url, picture, welshAwaiting, locale, today) };
}
