import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmSignIn } from '../../../src/lib/server/accounts/confirm-sign-in.ts';
import { eraseAccount } from '../../../src/lib/server/accounts/administration.ts';
import { ensureAccount } from '../../../src/lib/server/accounts/ensure-account.ts';
import { sendSignInLink } from '../../../src/lib/server/accounts/send-sign-in-link.ts';
import { signInPath } from '../../../src/lib/server/accounts/sign-in-path.ts';
import { readEnvironment } from '../../../src/lib/server/config/environment.ts';
import { signingKey } from '../../../src/lib/server/secrets/signing-key.ts';
import type { CookieJar } from '../../../src/lib/server/session/cookie-jar.ts';
import {
	bringsSession,
	endSession,
	readSession,
	SEEN_COOKIE
} from '../../../src/lib/server/session/session.ts';
import { openSupabase, type Supabase } from '../../../src/lib/server/supabase/supabase.ts';
import { temporaryFolder } from '../embedded/fixture.ts';

const KEY = signingKey('k'.repeat(43));
const MINUTE = 60_000;
const [MEMBER, REVIEWER] = ['member@charity.example', 'reviewer@council.example'];
const ORGANIZATION = '11111111-1111-4111-8111-111111111111';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let supabase: Supabase;
beforeAll(async () => {
	folder = await temporaryFolder();
	supabase = await openSupabase(readEnvironment({ DATA_DIR: folder.path }));
	await supabase.sql!(
		`insert into app.organization (id, name, kind) values ($1, '{"en": "A", "cy": null, "cy_state": "missing"}', 'NHS')`,
		[ORGANIZATION]
	);
	await ensureAccount(supabase, MEMBER, 'cy', [{ role: 'member', organization: ORGANIZATION }]);
	await ensureAccount(supabase, REVIEWER, 'en', [{ role: 'national_reviewer' }]);
});
afterAll(async () => {
	await supabase?.close();
	await folder?.remove();
});

/** The cookies of a browser. */
function browser(): CookieJar & { cookies: Map<string, string> } {
	const cookies = new Map<string, string>();
	return {
		cookies,
		getAll: () => [...cookies].map(([name, value]) => ({ name, value })),
		get: (name) => cookies.get(name),
		set: (name, value) => void cookies.set(name, value),
		delete: (name) => void cookies.delete(name),
		setAll(changes) {
			for (const { name, value, options } of changes) {
				if (value === '' || options.maxAge === 0) cookies.delete(name);
				else cookies.set(name, value);
			}
		}
	};
}

const tokenFor = async (email: string) =>
	new URLSearchParams((await signInPath(supabase, email, null))!.split('?')[1]).get('token_hash')!;

async function signedIn(email: string, now: number) {
	const jar = browser();
	expect(await confirmSignIn(supabase, KEY, jar, await tokenFor(email), now)).toBe('signed in');
	return jar;
}

const reads = async (jar: CookieJar, now: number) => {
	const session = await readSession(supabase, KEY, jar, now);
	return typeof session === 'string' ? session : session.email;
};

test('a link signs in once, and its cookies are those of a host alone', async () => {
	const now = Date.now();
	const token = await tokenFor(MEMBER);
	const jar = browser();
	expect(await confirmSignIn(supabase, KEY, jar, token, now)).toBe('signed in');
	expect([...jar.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
	expect(await readSession(supabase, KEY, jar, now)).toMatchObject({
		email: MEMBER,
		locale: 'cy',
		roles: [{ role: 'member', organization_id: ORGANIZATION }]
	});
	for (const used of [token, 'f'.repeat(64), '', 'x', '../../etc/passwd']) {
		const other = browser();
		expect(await confirmSignIn(supabase, KEY, other, used, now)).toBe('no longer');
		expect(bringsSession(other)).toBe(false);
	}
});

test('sessions that rest are over: privileged ones after half an hour, members’ after half a day', async () => {
	const now = Date.now();
	const reviewer = await signedIn(REVIEWER, now);
	expect(await reads(reviewer, now + 29 * MINUTE)).toBe(REVIEWER);
	// That was use: the half hour counts from then on.
	expect(await reads(reviewer, now + 58 * MINUTE)).toBe(REVIEWER);
	expect(await reads(reviewer, now + 89 * MINUTE)).toBe('expired');
	expect(reviewer.cookies.size).toBe(0);
	expect(await reads(reviewer, now + 90 * MINUTE)).toBe('none');

	const member = await signedIn(MEMBER, now);
	expect(await reads(member, now + 89 * MINUTE)).toBe(MEMBER);
	expect(await reads(member, now + 14 * 60 * MINUTE)).toBe('expired');
});

test('a browser cannot make its session younger', async () => {
	const now = Date.now();
	const later = now + 31 * MINUTE;
	const forged = [
		String(later),
		`${later}.`,
		signingKey('x'.repeat(43)).sign('session last used', String(later)),
		KEY.sign('another purpose', String(later))
	];
	for (const seen of forged) {
		const jar = await signedIn(REVIEWER, now);
		jar.set(SEEN_COOKIE, seen);
		expect([seen, await reads(jar, later)]).toEqual([seen, 'expired']);
	}
	const without = await signedIn(REVIEWER, now);
	without.delete(SEEN_COOKIE);
	expect(await reads(without, now)).toBe('expired');
});

test('signing out ends the session at the sign-in service too', async () => {
	const now = Date.now();
	const jar = await signedIn(REVIEWER, now);
	const kept = new Map(jar.cookies);
	await endSession(supabase, jar);
	expect(jar.cookies.size).toBe(0);
	const { data } = await supabase
		.forCookies({ getAll: () => [...kept].map(([name, value]) => ({ name, value })), setAll() {} })
		.auth.refreshSession();
	expect(data.session).toBeNull();
	// Without the database the cookies go all the same.
	const other = await signedIn(REVIEWER, now);
	await endSession(null, other);
	expect(other.cookies.size).toBe(0);
});

describe('whoever is erased', () => {
	test('is out at once, and can not come back', async () => {
		const email = 'leaver@charity.example';
		const id = await ensureAccount(supabase, email, 'en', [{ role: 'national_reviewer' }]);
		const now = Date.now();
		const jar = await signedIn(email, now);
		const token = await tokenFor(email);
		const session = await readSession(supabase, KEY, jar, now);
		if (typeof session === 'string') throw new Error(session);
		expect(await eraseAccount(supabase, session.client, id)).toEqual({ ok: true });
		expect(await reads(jar, now)).toBe('expired');
		expect(await confirmSignIn(supabase, KEY, browser(), token, now)).toBe('no longer');
		expect(await signInPath(supabase, email, null)).toBeNull();
	});
});

test('an address without an account gets no message, and nobody waits for the answer', async () => {
	const sent = () => supabase.sql!<{ recipient: string }>('select recipient from app.mail_message');
	await supabase.sql!('delete from app.mail_message');
	const ask = (email: string) =>
		sendSignInLink(supabase, { email, locale: 'en', next: '/en/moderation' });
	expect(ask('nobody@elsewhere.example')).toBeUndefined();
	ask(REVIEWER);
	await expect.poll(sent).toEqual([{ recipient: REVIEWER }]);
	expect(await supabase.sql!('select from auth.users where email like $1', ['nobody%'])).toEqual(
		[]
	);
});
