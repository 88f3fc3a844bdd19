import { expect, test } from 'vitest';
import {
	packFailure,
	packRequest,
	packResponse,
	placeholderOrigin,
	refusal,
	unpackFailure,
	unpackRequest,
	unpackResponse
} from '../../../../src/lib/server/embedded/wire.ts';

const url = `${placeholderOrigin}/rest/v1/rpc/ping?a=1`;

test('a request comes out as it went in', async () => {
	const request = new Request(url, {
		method: 'POST',
		headers: { apikey: 'k', 'content-type': 'application/json' },
		body: '{"enw":"Tŷ"}'
	});
	const packed = structuredClone(await packRequest(request));
	const copy = unpackRequest(packed);
	expect([copy.url, copy.method, copy.headers.get('apikey')]).toEqual([url, 'POST', 'k']);
	expect(await copy.json()).toEqual({ enw: 'Tŷ' });
	expect(unpackRequest(await packRequest(new Request(url))).body).toBeNull();
});

test('an answer comes out as it went in, with or without a body', async () => {
	const answer = unpackResponse(structuredClone(await packResponse(Response.json({ ok: true }))));
	expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
	const empty = unpackResponse(await packResponse(new Response(null, { status: 204 })));
	expect([empty.status, empty.body]).toEqual([204, null]);
});

test('a refusal has the shape of an error of PostgREST, and says when to come back', async () => {
	const answer = refusal(503, 'database_busy', 'The database is busy.');
	expect(answer.headers.get('retry-after')).toBe('2');
	expect(await answer.json()).toEqual({
		code: 'database_busy',
		message: 'The database is busy.',
		details: null,
		hint: null
	});
	expect(refusal(404, 'x', 'y').headers.get('retry-after')).toBeNull();
});

test('a failure keeps class, code and a cleaned message; details and parameters stay behind', () => {
	const error = Object.assign(new RangeError('no place at LL57 1TF'), {
		code: '22P02',
		detail: 'LL57 1TF',
		params: ['LL57 1TF']
	});
	const packed = packFailure(error);
	expect(packed).toEqual({ name: 'RangeError', code: '22P02', message: 'no place at [withheld]' });
	expect(unpackFailure(packed)).toMatchObject({ ...packed });
	expect(packFailure('LL57 1TF').message).not.toContain('LL57');
});
