/**
 * Loaded into the server under test before it starts (`node --import`): one name leads to the directory of
 * these tests, as if it had a public address. Every other request goes as it always does. Nothing of the
 * built server knows of it.
 */
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import type { LookupFunction } from 'node:net';
import { CERTIFIED, DIRECTORY, pem } from './directory-server.ts';

type Options = https.RequestOptions;
type Answered = (response: IncomingMessage) => void;

const asks = https.request as (url: unknown, options: Options, answered?: Answered) => unknown;
/** An address that is public. */
const ELSEWHERE = '93.184.215.14';

const here: LookupFunction = (_, { all }, done) =>
	all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

const request = (url: unknown, options: Options, answered?: Answered): unknown => {
	if (!(url instanceof URL) || url.hostname !== DIRECTORY) return asks(url, options, answered);
	const port = Number(process.env.E2E_DIRECTORY_PORT);
	const led = { ...options, port, lookup: here, servername: CERTIFIED, ca: pem('cert') };
	return asks(url, led, (response) => {
		Object.defineProperty(response.socket, 'remoteAddress', { value: ELSEWHERE });
		answered?.(response);
	});
};
Object.assign(https, { request });
syncBuiltinESMExports();
