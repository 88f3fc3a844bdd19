import type { Server } from 'node:http';

/** How long answers that are under way may take to finish, in milliseconds. */
const GRACE = 10_000;
/** How long the database may take to close after that. */
const CLOSING = 10_000;

/**
 * Ends the process in order when it is asked to (SIGTERM, SIGINT): takes no new requests, lets those
 * under way finish, tells the application to close its database, and exits 0. A second signal ends it
 * at once.
 */
export function shutDownOnSignal(servers: readonly Server[]): void {
	let stopping = false;
	for (const server of servers) {
		server.on('request', (_, res) => {
			// A connection that has answered would stay open for the next request.
			res.on('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
		});
	}
	async function stop(signal: NodeJS.Signals): Promise<void> {
		if (stopping) process.exit(1);
		stopping = true;
		const late = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), GRACE);
		await Promise.all(servers.map(closed));
		clearTimeout(late);
		// The event adapter-node emits from its own server; the application's hooks listen to it.
		process.emit('sveltekit:shutdown' as 'exit', signal as never);
		// Nothing is left to do then and the process ends by itself; this is for a database that hangs.
		setTimeout(() => process.exit(1), CLOSING).unref();
	}
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}

function closed(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}
