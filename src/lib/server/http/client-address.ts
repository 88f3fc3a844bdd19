import type { RequestEvent } from '@sveltejs/kit';

/** The address to count searches by; a request without one shares the bucket "unknown". */
export function clientAddress(event: Pick<RequestEvent, 'getClientAddress'>): string {
	try {
		return event.getClientAddress();
	} catch {
		return 'unknown';
	}
}
