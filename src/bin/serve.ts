/**
 * The built server: SvelteKit's handler behind one name, with compression and an orderly end. Built
 * to build/serve.js; `npm start` runs it, and so may `node build/serve.js`.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { SECURITY_HEADERS } from '../lib/server/http/security-headers.ts';
import { compress } from './serve/compress.ts';
import { greeting } from './serve/greeting.ts';
import { listen } from './serve/listen.ts';
import { otherHost } from './serve/other-host.ts';
import { refusalSentence } from './serve/refusal-sentence.ts';
import { shutDownOnSignal } from './serve/shutdown.ts';

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const port = Number(process.env.PORT || 3000);
const named = Boolean(process.env.ORIGIN);
// Read by SvelteKit's handler when it is loaded.
process.env.ORIGIN ||= `http://localhost:${port}`;
process.env.BODY_SIZE_LIMIT ||= '25M';
process.env.HAENAU_EMBEDDED_WORKER ||= fileURLToPath(
	new URL('./embedded-worker.js', import.meta.url)
);
const origin = new URL(process.env.ORIGIN);

let handler: Handler | null = null;

const answer: RequestListener = (req, res) => {
	// Here and not only in the hooks: files and refusals never reach those.
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
	// Which sites may frame a piece made for frames is for the hooks to say, and this header knows no list.
	if (/^\/(en|cy)\/embed\/(find|coverage)\b/.test(req.url ?? ''))
		res.removeHeader('x-frame-options');
	// Letters do not change from day to day: a second page need not ask for them again.
	if (req.url?.startsWith('/fonts/')) res.setHeader('cache-control', 'public, max-age=2592000');
	if (!handler) {
		res.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' });
		res.end('Haenau is starting.\n');
		return;
	}
	const other = named ? null : otherHost(req, origin);
	if (other && 'redirect' in other) {
		// 307 keeps the method: a form that was posted is posted again.
		res.writeHead(307, { location: other.redirect, 'cache-control': 'no-store' }).end();
		return;
	}
	if (other) {
		res.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(other.refuse);
		return;
	}
	compress(req, res);
	handler(req, res, () => res.writeHead(404).end());
};

try {
	const servers = await listen(answer, port, process.env.HOST || undefined);
	const built = new URL('./handler.js', import.meta.url).href;
	handler = ((await import(/* @vite-ignore */ built)) as { handler: Handler }).handler;
	shutDownOnSignal(servers);
	console.log(await greeting(servers[0]!, origin, process.env));
} catch (error) {
	console.error(refusalSentence(error));
	process.exit(1);
}
