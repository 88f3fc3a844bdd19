import { application } from '$lib/server/application/current';

/** The same for everybody, whether the address that was typed has an account or not. */
export function load({ setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	return { outbox: application().environment.supabase.form === 'embedded' };
}
