/** The Supabase-compatible application over a database, with every door shut that is not used. */
import { App, type Connection, type EmailDriver } from '@supabase/lite';
import type { EmbeddedKeys } from './keys.ts';
import { placeholderOrigin } from './wire.ts';

/**
 * An App for `connection`: schema `api` only, sign-up off, sign-in by one-time token for accounts
 * that exist, both keys asked for, no storage, no studio, no admin mode.
 */
export function createSupabaseApp(
	connection: Connection,
	keys: EmbeddedKeys,
	email: EmailDriver
): Pick<App, 'fetch' | 'ensureSystemSchema'> {
	// Left to itself it grants ALL on every table to the API's roles on the first request (measured);
	// told that row-level security is active it leaves grants alone. The field is private in its types.
	(connection as unknown as { rlsState: 'active' }).rlsState = 'active';
	return new App({
		connection,
		api: { enabled: true, schemas: ['api'], extra_search_path: [] },
		auth: {
			enabled: true,
			publishable_key: keys.publishableKey,
			secret_key: keys.secretKey,
			jwt_secret: keys.jwtSecret,
			enable_signup: false,
			site_url: placeholderOrigin,
			additional_redirect_urls: [],
			// The token in the link is a hash of address and code: six digits could be tried out.
			email: { enable_signup: false, otp_length: 40, otp_expiry: 3600 }
		},
		db: { migrations: { enabled: false } },
		storage: { enabled: false },
		studio: { enabled: false },
		options: { server: { admin: false, disableStudio: true }, drivers: { email } }
	});
}
