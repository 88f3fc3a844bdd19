/** Where the worker's file is: beside this one from source, beside the server when built. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The worker to start: the one asked for, else the source file, else `HAENAU_EMBEDDED_WORKER`, else
 * `embedded-worker.js` beside the started script. SvelteKit's build has no entry for a server
 * worker, so a built server finds a bundle of its own.
 */
export function workerUrl(asked?: URL | string): URL {
	if (asked) return asked instanceof URL ? asked : pathToFileURL(resolve(asked));
	const source = new URL('./worker.ts', import.meta.url);
	if (existsSync(source)) return source;
	const named = process.env.HAENAU_EMBEDDED_WORKER;
	return pathToFileURL(named ? resolve(named) : join(startedFolder(), 'embedded-worker.js'));
}

/** The folder of the started script; `node build` names the folder itself. */
function startedFolder(): string {
	const script = resolve(process.argv[1] ?? '.');
	return statSync(script, { throwIfNoEntry: false })?.isDirectory() ? script : dirname(script);
}
