import { redirect } from '@sveltejs/kit';
import type { Answer } from './coverage-ground';
import type { NationalAnswer } from './national-answer';
import type { FromWorker, PageQuestion, SentSetting, ToWorker } from './worker-messages';

/** The worker once it holds its inputs, with the version of the record they are of. */
type Live = { worker: Worker; version: number; asked: number };

let live: Live | null = null;
let starting = false;
const waiting = new Map<number, (answer: unknown) => void>();
let onLater: ((answer: NationalAnswer) => void) | null = null;

/** How long a worker may take before the server is asked instead, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Starts the worker when the page has nothing else to do. Without one (an old browser, a blocked
 * download) every address is answered by the server.
 */
export function startLive(version: number): void {
	if (starting || typeof Worker === 'undefined') return;
	starting = true;
	const begin = () => void start(version).catch(() => {});
	if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 4_000 });
	else setTimeout(begin, 1_000);
}

async function start(version: number): Promise<void> {
	const [setting, areas] = await Promise.all(
		['/data/coverage-inputs.json', '/data/areas.geojson'].map(async (path) => {
			const response = await fetch(path);
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			return (await response.json()) as unknown;
		})
	);
	const { default: CoverageWorker } = await import('./coverage-worker?worker');
	const worker = new CoverageWorker();
	worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
		if (!data.later) waiting.get(data.id)?.(data.answer);
		else if (data.id === live?.asked) onLater?.(data.answer);
		if (!data.later) waiting.delete(data.id);
	};
	worker.onerror = () => stop();
	worker.postMessage({ setting: setting as SentSetting, areas } satisfies ToWorker);
	live = { worker, version: (setting as SentSetting).version, asked: 0 };
	if (live.version !== version) stop();
	// For tests and for the curious: from here on addresses are answered in this browser.
	else document.documentElement.dataset.live = 'ready';
}

/** Ends the worker: from then on the server answers. */
function stop(): void {
	live?.worker.terminate();
	live = null;
	for (const resolve of waiting.values()) resolve(null);
	waiting.clear();
}

/** Hears of the national page worked out to the end: its ranks' robustness comes after the rest. */
export function hearLater(hear: (answer: NationalAnswer) => void): () => void {
	onLater = hear;
	return () => {
		if (onLater === hear) onLater = null;
	};
}

/**
 * Answers an address in this browser, else asks the server for the same.
 * @throws a redirect where the address leads on to another
 */
export async function answerHere<Page extends object>(
	question: PageQuestion,
	url: URL,
	fetch: typeof globalThis.fetch
): Promise<Page> {
	const here = (await ask(question)) as Answer<Page> | null;
	const answer = here ?? (await askServer<Page>(url, fetch));
	if ('to' in answer) redirect(303, answer.to);
	return answer;
}

async function askServer<Page>(url: URL, fetch: typeof globalThis.fetch): Promise<Answer<Page>> {
	const response = await fetch(`${url.pathname}/view${url.search}`);
	if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
	return (await response.json()) as Answer<Page>;
}

async function ask(question: PageQuestion): Promise<unknown> {
	if (!live || live.version !== question.version) return null;
	const id = ++live.asked;
	const answer = new Promise<unknown>((resolve) => {
		waiting.set(id, resolve);
		setTimeout(() => {
			if (waiting.delete(id)) resolve(null);
		}, PATIENCE);
	});
	live.worker.postMessage({ id, question } satisfies ToWorker);
	return answer;
}
