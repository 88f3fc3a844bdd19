import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@supabase/supabase-js';
import { afterEach, expect, test } from 'vitest';
import {
	hostedAccounts,
	NoServiceKey
} from '../../../../src/lib/server/supabase/hosted-accounts.ts';

const KEY = 'a-secret-key';
const ID = '11111111-1111-4111-8111-111111111111';
const EMAIL = 'editor@council.example';

type Answer = { status: number; body: object };
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

/** A sign-in service that answers as GoTrue does, and remembers what it was asked. */
async function signInService(answers: { [request: string]: Answer }) {
	const asked: { request: string; body: unknown; authorization: string | undefined }[] = [];
	const server = createServer((req, res) => {
		let text = '';
		req.on('data', (part) => (text += part));
		req.on('end', () => {
			const request = `${req.method} ${req.url}`;
			asked.push({
				request,
				body: text === '' ? null : JSON.parse(text),
				authorization: req.headers.authorization
			});
			const { status, body } = answers[request] ?? { status: 500, body: {} };
			res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	ends.push(() => new Promise((done) => server.close(() => done())));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = createClient(url, KEY, {
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false }
	});
	return { asked, accounts: hostedAccounts(client as never) };
}

const USERS = 'POST /auth/v1/admin/users';
const LINK = 'POST /auth/v1/admin/generate_link';
const LOOKED_FOR = `GET /auth/v1/admin/users/${ID}`;
const GONE = `DELETE /auth/v1/admin/users/${ID}`;
const user = { id: ID, email: EMAIL, aud: 'authenticated', app_metadata: {}, user_metadata: {} };
const link: Answer = {
	status: 200,
	body: {
		...user,
		action_link: 'https://x.example',
		email_otp: '123456',
		hashed_token: 'a-hashed-token',
		redirect_to: '',
		verification_type: 'magiclink'
	}
};
const exists: Answer = {
	status: 422,
	body: { code: 422, error_code: 'email_exists', msg: 'A user with this email exists' }
};

test('an account is made without a password, its address confirmed, with the secret key', async () => {
	const { asked, accounts } = await signInService({ [USERS]: { status: 200, body: user } });
	expect(await accounts.ensureAuthAccount(' Editor@council.example ')).toBe(ID);
	expect(asked).toEqual([
		{
			request: USERS,
			body: { email: EMAIL, email_confirm: true },
			authorization: `Bearer ${KEY}`
		}
	]);
});

test('an account that is there already is found by its address', async () => {
	const { asked, accounts } = await signInService({ [USERS]: exists, [LINK]: link });
	expect(await accounts.ensureAuthAccount(EMAIL)).toBe(ID);
	expect(asked.map(({ request }) => request)).toEqual([USERS, LINK]);
	expect(asked[1]!.body).toMatchObject({ type: 'magiclink', email: EMAIL });
});

test('a token comes from a link that is made and not sent', async () => {
	const { asked, accounts } = await signInService({ [LINK]: link });
	expect(await accounts.issueSignInToken(EMAIL)).toBe('a-hashed-token');
	expect(asked[0]!.body).toMatchObject({ type: 'magiclink', email: EMAIL });
});

test.each([404, 422, 400])('an address it answers %i to gets no token', async (status) => {
	const { accounts } = await signInService({
		[LINK]: { status, body: { code: status, msg: 'no' } }
	});
	expect(await accounts.issueSignInToken(EMAIL)).toBeNull();
});

test('an account is removed; one that is gone already is no failure', async () => {
	const { asked, accounts } = await signInService({
		[LOOKED_FOR]: { status: 200, body: user },
		[GONE]: { status: 200, body: {} }
	});
	await accounts.removeAuthAccount(ID);
	expect(asked.map(({ request }) => request)).toContain(GONE);
	const gone = await signInService({
		[LOOKED_FOR]: {
			status: 404,
			body: { code: 404, error_code: 'user_not_found', msg: 'not found' }
		}
	});
	await gone.accounts.removeAuthAccount(ID);
});

test('a service that fails is said to have failed, without the address', async () => {
	const { accounts } = await signInService({});
	const failures = await Promise.allSettled([
		accounts.ensureAuthAccount(EMAIL),
		accounts.issueSignInToken(EMAIL),
		accounts.removeAuthAccount(ID)
	]);
	for (const failure of failures) {
		expect(failure.status).toBe('rejected');
		expect(String((failure as PromiseRejectedResult).reason)).not.toContain(EMAIL);
	}
	await expect(hostedAccounts(null).issueSignInToken(EMAIL)).rejects.toThrow(NoServiceKey);
});
