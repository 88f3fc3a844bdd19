import { expect, test } from 'vitest';
import {
	createTokenCatcher,
	issueSignInToken
} from '../../../../src/lib/server/embedded/sign-in-token.ts';

const token = 'a1'.repeat(32);
const text = `Your login code is: 1\n\nOr follow this link: http://x/?token=${token}&type=magiclink`;

test('the catcher gives a token once, to whoever names the address in any case', async () => {
	const catcher = createTokenCatcher();
	await catcher.send({ to: 'A@haenau.example', subject: '', text });
	expect(catcher.take('a@haenau.example')).toBe(token);
	expect(catcher.take('a@haenau.example')).toBeNull();
	await catcher.send({ to: 'a@haenau.example', subject: '', text: 'no link' });
	expect(catcher.take('a@haenau.example')).toBeNull();
});

test('an app that fails is an error, not an unknown address', async () => {
	const answer = (status: number) => ({ fetch: async () => new Response(null, { status }) });
	const ask = (status: number) =>
		issueSignInToken(answer(status), createTokenCatcher(), 'key', 'a@haenau.example');
	await expect(ask(500)).rejects.toThrow('answered 500');
	expect(await ask(422)).toBeNull();
});
