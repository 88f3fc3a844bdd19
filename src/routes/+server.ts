import { redirect } from '@sveltejs/kit';
import { preferredLocale } from '$lib/server/http/preferred-locale';

/** The bare address leads to the language the browser asks for. */
export function GET({ request, setHeaders }) {
	setHeaders({ vary: 'accept-language', 'cache-control': 'no-store' });
	redirect(302, `/${preferredLocale(request.headers.get('accept-language'))}`);
}
