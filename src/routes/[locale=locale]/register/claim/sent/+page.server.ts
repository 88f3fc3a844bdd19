import { application } from '$lib/server/application/current';

export function load({ url, setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	return {
		editor: url.searchParams.get('by') === 'editor',
		outbox: application().environment.supabase.form === 'embedded'
	};
}
