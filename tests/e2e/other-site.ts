import { createServer, type Server } from 'node:http';
import { COUNCIL_PORT, READERS_PORT } from '../../playwright.config.ts';

/** The origin that the server lets show its pieces in frames, and one that it does not. */
export const LISTED = `http://localhost:${COUNCIL_PORT}`;
export const UNLISTED = `http://127.0.0.1:${COUNCIL_PORT}`;
const HAENAU = `http://localhost:${READERS_PORT}`;

/**
 * Another site, whose only page holds what a council pasted there. One at a time listens: the tests that
 * need it run one after another.
 */
export async function otherSite(pasted: string): Promise<{ close(): Promise<void> }> {
	const page = `<!doctype html><html lang="en"><title>A council</title><h1>A council</h1>${pasted}`;
	const servers: Server[] = [];
	for (const host of ['127.0.0.1', '::1']) {
		const server = createServer((_, answer) =>
			answer.writeHead(200, { 'content-type': 'text/html' }).end(page)
		);
		const heard = await new Promise<boolean>((resolve) => {
			server.once('error', () => resolve(false));
			server.listen(Number(COUNCIL_PORT), host, () => resolve(true));
		});
		if (heard) servers.push(server);
	}
	return {
		async close() {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((resolve) => server.close(resolve));
			}
		}
	};
}

/** A frame as the page for snippets writes it, for the server under test. */
export const frameOf = (path: string, title: string): string =>
	`<iframe data-haenau src="${HAENAU}${path}" title="${title}" width="100%" height="480"></iframe>`;
