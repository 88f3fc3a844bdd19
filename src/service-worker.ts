/// <reference lib="webworker" />
/**
 * The service worker. Nothing registers it but the page on which somebody turns the copy of an area on.
 * While there is a connection every request goes to the server as it would without it, and nothing of the
 * answer is kept. Without one, pages are answered with the page of the copy.
 */
import { version } from '$service-worker';
import { copyPageFor, copyStore, isPageFile } from './lib/domain/offline/copy-address.ts';
import {
	copyStores,
	forgetCopies,
	fromCopy,
	keepCopy,
	readCopy,
	refreshCopy
} from './lib/offline/copy.ts';
import { FORGET } from './lib/offline/leave.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** A copy younger than this, in milliseconds, is not compared with the record on the way. */
const CHECK_AFTER = 6 * 3_600_000;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
	event.waitUntil(renew().then(() => worker.clients.claim()));
});

/** A copy made by another version of the site goes; the area it was of is brought anew where it can be. */
async function renew(): Promise<void> {
	const old = (await copyStores()).some((name) => name !== copyStore(version));
	if (!old) return;
	const kept = await readCopy(Date.now());
	await forgetCopies();
	if (kept) await keepCopy(kept.area.gss, version).catch(() => withdraw());
}

async function withdraw(): Promise<void> {
	await forgetCopies();
	await worker.registration.unregister();
}

worker.addEventListener('message', (event) => {
	if (event.data === FORGET) event.waitUntil(withdraw());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		event.respondWith(page(request, pathname));
		event.waitUntil(check());
	} else if (pathname.endsWith('/__data.json')) event.respondWith(dataOfPage(request, pathname));
	else if (request.method === 'GET' && isPageFile(pathname)) {
		event.respondWith(fetch(request).catch(() => kept(pathname)));
	}
});

/** A page from the server; without a connection, the page of the copy. */
async function page(request: Request, pathname: string): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		// Too old, or taken away meanwhile: then the browser says that there is no connection.
		if (!(await readCopy(Date.now()))) {
			await withdraw();
			return Response.error();
		}
		const instead = copyPageFor(pathname);
		return pathname === instead ? kept(pathname) : Response.redirect(instead, 303);
	}
}

/** On the way from page to page inside the browser: leads to the page of the copy as the server would. */
async function dataOfPage(request: Request, pathname: string): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		if (!(await readCopy(Date.now()))) return Response.error();
		return Response.json({ type: 'redirect', location: copyPageFor(pathname) });
	}
}

const kept = async (path: string): Promise<Response> => (await fromCopy(path)) ?? Response.error();

async function check(): Promise<void> {
	const now = Date.now();
	const kept = await readCopy(now);
	if (!kept || now - Date.parse(kept.takenAt) < CHECK_AFTER) return;
	await refreshCopy(version, now).catch(() => undefined);
}
