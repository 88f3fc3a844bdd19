import { copyStore } from '../domain/offline/copy-address.ts';
import { forgetCopies } from './copy.ts';

/** What the service worker is told when everything has to go. */
export const FORGET = 'forget';

/**
 * Takes the copy away while the page is being left. The page may be gone before an answer comes: so the
 * store is named at once, and the service worker, which outlives the page, is told to finish.
 */
export function forgetOnLeaving(siteVersion: string): void {
	if (!('caches' in globalThis)) return;
	void caches.delete(copyStore(siteVersion));
	navigator.serviceWorker?.controller?.postMessage(FORGET);
	void forgetCopies();
	void withdraw();
}

/** Takes the service worker away: without a copy it has nothing to do. */
export async function withdraw(): Promise<void> {
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((registration) => registration.unregister()));
}
