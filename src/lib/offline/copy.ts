/**
 * The copy of one area that a browser keeps for reading without a connection: everything about it that
 * touches the browser's Cache Storage. Used by the pages about it and by the service worker alike. It holds
 * one file of public data, the empty page that shows it in both languages, and what that page is drawn
 * with; never a page that somebody read, and nothing that somebody typed.
 */
import { LOCALES } from '../domain/bilingual/locale.ts';
import {
	COPY_PREFIX,
	copyAddress,
	copyPage,
	copyStore,
	filesOfPage
} from '../domain/offline/copy-address.ts';
import { isCopyTooOld } from '../domain/offline/copy-age.ts';

/** What is asked of a copy here; the pages know all of it. */
export type KeptData = { area: { gss: string }; version: number; takenAt: string };

/** Asked for as by a stranger: what is kept must not know who kept it. */
const asStranger: RequestInit = { credentials: 'omit', cache: 'no-cache' };

async function ask(path: string): Promise<Response> {
	const answer = await fetch(path, asStranger);
	if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
	return answer;
}

/** Brings the copy of an area, all of it or none of it, in place of any other. */
export async function keepCopy(area: string, siteVersion: string): Promise<void> {
	const data = await ask(copyAddress(area));
	const pages = await Promise.all(
		LOCALES.map(async (locale) => ({ path: copyPage(locale), page: await ask(copyPage(locale)) }))
	);
	const texts = await Promise.all(pages.map(({ page }) => page.clone().text()));
	const files = new Set(
		texts.flatMap((text, i) => {
			const { path, page } = pages[i]!;
			return filesOfPage(text, page.headers.get('link'), location.origin + path);
		})
	);
	const drawn = await Promise.all(
		[...files].map(async (path) => ({ path, file: await ask(path) }))
	);
	await forgetCopies();
	const store = await caches.open(copyStore(siteVersion));
	await Promise.all(pages.map(({ path, page }) => store.put(path, page)));
	await Promise.all(drawn.map(({ path, file }) => store.put(path, file)));
	// Last: without the data there is no copy.
	await store.put(copyAddress(area), data);
}

/** The stores that hold a copy, of whichever version. */
export const copyStores = async (): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(COPY_PREFIX));

/** Takes every copy away. */
export async function forgetCopies(): Promise<void> {
	const names = await copyStores();
	await Promise.all(names.map((name) => caches.delete(name)));
}

/**
 * The data of the copy, or null without one. A copy that is too old is taken away on the spot.
 * @typeParam T what the data is known to hold
 */
export async function readCopy<T extends KeptData>(now: number): Promise<T | null> {
	for (const name of await copyStores()) {
		const store = await caches.open(name);
		const addresses = (await store.keys()).map(({ url }) => new URL(url).pathname);
		const address = addresses.find((path) => path.startsWith('/data/offline/'));
		const data = address && ((await (await store.match(address))!.json()) as T);
		if (!data) continue;
		if (!isCopyTooOld(data.takenAt, now)) return data;
		await caches.delete(name);
	}
	return null;
}

/** Asks whether the record changed, and puts the newer data in place of the old. True when it did so. */
export async function refreshCopy(siteVersion: string, now: number): Promise<boolean> {
	const kept = await readCopy(now);
	if (!kept) return false;
	const address = copyAddress(kept.area.gss);
	const answer = await ask(address);
	const store = copyStore(siteVersion);
	// Nobody is to find a copy again that was turned off while this was on its way.
	if (!(await caches.has(store))) return false;
	await (await caches.open(store)).put(address, answer);
	return true;
}

/** A page or file of the copy; undefined when it holds none such. */
export async function fromCopy(path: string): Promise<Response | undefined> {
	for (const name of await copyStores()) {
		const found = await (await caches.open(name)).match(path);
		if (found) return found;
	}
	return undefined;
}
