import type { ApiClient } from './supabase.ts';

/** What the sign-in service does for us; each form does it in its own way. */
export type AuthAccounts = {
	/** The id of the account with this address, made without a password when there is none. */
	ensureAuthAccount(email: string): Promise<string>;
	/**
	 * A token for `verifyOtp({ type: 'magiclink', token_hash })`; null when nobody has the address. Ask
	 * the record first: the hosted form makes an account for an address that has none.
	 */
	issueSignInToken(email: string): Promise<string | null>;
	/** Removes an account with its sessions. One that is gone already is no failure. */
	removeAuthAccount(id: string): Promise<void>;
};

/** A sign-in service was asked for something and the operator has not given the key for it. */
export class NoServiceKey extends Error {
	override name = 'NoServiceKey';
}

/** Accounts of a hosted Supabase, through its admin API. */
export function hostedAccounts(service: ApiClient | null): AuthAccounts {
	const admin = () => {
		if (!service) throw new NoServiceKey('The service key is not set: nobody can sign in.');
		return service.auth.admin;
	};
	return {
		async ensureAuthAccount(email) {
			const address = email.trim().toLowerCase();
			const made = await admin().createUser({ email: address, email_confirm: true });
			if (made.data.user) return made.data.user.id;
			if (made.error?.status !== 422)
				throw new Error(`No account: the sign-in service answered ${made.error?.status}.`);
			// 422 email_exists: the link knows whose it is.
			const found = await admin().generateLink({ type: 'magiclink', email: address });
			if (found.error)
				throw new Error(`No account: the sign-in service answered ${found.error.status}.`);
			return found.data.user.id;
		},
		async issueSignInToken(email) {
			const { data, error } = await admin().generateLink({ type: 'magiclink', email });
			if (error?.status === 404 || error?.status === 422 || error?.status === 400) return null;
			if (error) throw new Error(`No sign-in token: the sign-in service answered ${error.status}.`);
			return data.properties.hashed_token;
		},
		async removeAuthAccount(id) {
			const { error } = await admin().deleteUser(id);
			if (error && error.status !== 404)
				throw new Error(`Not erased: the sign-in service answered ${error.status}.`);
		}
	};
}
