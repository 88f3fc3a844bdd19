import { createServer, type RequestListener, type Server } from 'node:http';

/** An address could not be listened on; the message is a sentence for the person who started it. */
export class NotListening extends Error {
	override name = 'NotListening';
}

/**
 * Listens on `host`, or, when none is named, on both of this machine's own addresses: nobody else
 * reaches the server then. Throws NotListening.
 */
export async function listen(
	listener: RequestListener,
	port: number,
	host: string | undefined
): Promise<Server[]> {
	if (host !== undefined) return [await bind(listener, port, host)];
	const first = await bind(listener, port, '127.0.0.1');
	try {
		return [first, await bind(listener, port, '::1')];
	} catch (error) {
		// A machine without IPv6 is no fault; another program on the port is.
		if (codeOf(error) !== 'EADDRINUSE') return [first];
		first.close();
		throw error;
	}
}

function bind(listener: RequestListener, port: number, host: string): Promise<Server> {
	const server = createServer(listener);
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(explain(error, port, host)));
		server.listen(port, host, () => resolve(server));
	});
}

function explain(error: Error, port: number, host: string): NotListening {
	const code = codeOf(error);
	const sentences: Record<string, string> = {
		EADDRINUSE: `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
		EACCES: `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`,
		EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one of its own, or leave it out.`,
		ENOTFOUND: `The name ${host} leads nowhere. Set HOST to an address of this machine, or leave it out.`
	};
	const sentence =
		sentences[code] ?? `The server can not listen on ${host}, port ${port} (${code}).`;
	return Object.assign(new NotListening(sentence), { code });
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
