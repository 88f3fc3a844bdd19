import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../lib/server/http/on-this-machine.ts';

/** What to answer to somebody who came under another name than the server's own. */
export type OtherHost = { redirect: string } | { refuse: string } | null;

/**
 * The server knows itself by one name, and the protection against forged form posts refuses every
 * other. Somebody on the same machine is sent to that name; somebody elsewhere is told what the
 * operator has to set. Questions about health are answered under any name.
 */
export function otherHost(
	req: Pick<IncomingMessage, 'headers' | 'url'> & { socket: { remoteAddress?: string } },
	origin: URL
): OtherHost {
	const host = req.headers.host?.toLowerCase();
	const { pathname, searchParams } = new URL(`${origin.origin}${path(req.url)}`);
	if (host === undefined || host === origin.host) return null;
	if (pathname === '/healthz' || pathname === '/readyz') return null;
	if (!isLoopback(req.socket.remoteAddress ?? '')) {
		return {
			refuse:
				`This server knows itself as ${origin.origin}. To use it from another machine, ` +
				'start it with ORIGIN set to the address that people type.\n'
		};
	}
	for (const [name, value] of [...searchParams]) {
		// Nothing that may be a family's postcode goes into an address a second time.
		if (/\d/.test(value) && name === 'near' && !OUTWARD.test(value)) searchParams.delete(name);
	}
	const search = searchParams.size > 0 ? `?${searchParams}` : '';
	return { redirect: `${origin.origin}${pathname}${search}` };
}

/** The first half of a postcode alone: it covers thousands of homes. */
const OUTWARD = /^[a-z]{1,2}\d{1,2}$/i;

/** The path of a request; a request in absolute form names another host, which is left out. */
function path(url = '/'): string {
	if (url.startsWith('/')) return url;
	const absolute = URL.canParse(url) ? new URL(url) : null;
	return absolute ? absolute.pathname + absolute.search : '/';
}
