import { brotliCompressSync, constants } from 'node:zlib';
import { counted, timed, type Figure } from './figure.ts';
import { askForPage } from './http-answer.ts';
import { medianMs } from './median.ts';
import { PAGES } from './pages.ts';

/** Time and bytes of pages made by the built server, and what a browser needs before it can paint. */
export async function pageFigures(origin: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { name, path } of PAGES) {
		const ms = await medianMs(() => askForPage(origin, path, 'br'), { most: 60, warmUps: 15 });
		figures.push(timed(`page: ${name}, made and sent`, 444, ms));
		for (const encoding of ['identity', 'gzip', 'br']) {
			const { body, headers } = await askForPage(origin, path, encoding);
			const sentAs = headers['content-encoding'] ?? 'identity';
			if (sentAs !== encoding) throw new Error(`${path} came as ${sentAs}, not ${encoding}`);
			figures.push(counted(`page: ${name}, bytes as ${encoding}`, body.length, 'bytes'));
		}
	}
	for (const { name, path } of PAGES) figures.push(...(await firstPaint(origin, name, path)));
	return figures;
}

/** What a page's HTML makes a browser wait for before the first paint, and what comes after it. */
async function firstPaint(origin: string, name: string, path: string): Promise<Figure[]> {
	const html = await askForPage(origin, path, 'br');
	const plain = (await askForPage(origin, path, 'identity')).body.toString('utf8');
	const absolute = (found: (string | undefined)[]) =>
		found.flatMap((each) => (each ? new URL(each, new URL(path, origin)).pathname : []));
	const styles = tags(plain, 'link').filter(({ rel }) => rel === 'stylesheet');
	const blocking = tags(plain, 'script').filter(
		({ src, type, ...tag }) => src && type !== 'module' && !('async' in tag) && !('defer' in tag)
	);
	const css = sum(await fetchAll(origin, absolute(styles.map(({ href }) => href))));
	const scripts = sum(await fetchAll(origin, absolute(blocking.map(({ src }) => src))));
	// The data that JavaScript starts from stands at the end of the page: it can be painted without.
	const painted = packed(plain.replace(DATA_SCRIPT, ''));
	const parts = `CSS ${css}, scripts ${scripts}, HTML`;
	const entries = [...plain.matchAll(/import\("([^"]+)"\)/g)].map(([, at]) => at);
	return [
		counted(
			`before first paint: ${name} (${parts} ${html.body.length})`,
			css + scripts + html.body.length,
			'bytes',
			'<= 20,480'
		),
		counted(
			`the same without the data for JavaScript (HTML ${painted})`,
			css + scripts + painted,
			'bytes',
			'<= 20,480'
		),
		counted('JavaScript after first paint', await modules(origin, absolute(entries)), 'bytes')
	];
}

/** The last script of a page: where SvelteKit starts, with the data of the page. */
const DATA_SCRIPT = /<script\b[^>]*>(?:(?!<\/script>)[^])*import\([^]*?<\/script>/;

/** As the server packs pages: see src/bin/serve/compress.ts. */
const packed = (text: string): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

const sum = (sizes: ReadonlyMap<string, number>): number =>
	[...sizes.values()].reduce((all, size) => all + size, 0);

async function fetchAll(origin: string, paths: readonly string[]): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	for (const path of paths) sizes.set(path, (await askForPage(origin, path, 'br')).body.length);
	return sizes;
}

/** Bytes of modules and of all that they import for certain; what is only imported on demand is not. */
async function modules(origin: string, entries: readonly string[]): Promise<number> {
	const sizes = new Map<string, number>();
	const waiting = [...entries];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (sizes.has(path)) continue;
		sizes.set(path, (await askForPage(origin, path, 'br')).body.length);
		const code = (await askForPage(origin, path, 'identity')).body.toString('utf8');
		for (const [, imported] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
			waiting.push(new URL(imported!, new URL(path, origin)).pathname);
		}
	}
	return sum(sizes);
}

/** The attributes of every element of a kind, as written in the page. */
function tags(html: string, element: string): Record<string, string | undefined>[] {
	return [...html.matchAll(new RegExp(`<${element}\\b([^>]*)>`, 'g'))].map(([, text]) =>
		Object.fromEntries(
			[...text!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, attribute, value]) => [
				attribute,
				value ?? ''
			])
		)
	);
}
