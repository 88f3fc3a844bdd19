/** The built server as a process of its own, the way it runs for real. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../src/bin/testing/free-port.js';
import { isBuilt } from '../../../src/bin/site-build/inputs.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const script = fileURLToPath(new URL('../../../build/serve.js', import.meta.url));

export type BuiltServer = {
	origin: string;
	pid: number;
	/** Everything it printed, on stdout and stderr. */
	output(): string;
	/** A page, not following redirects. */
	get(path: string, init?: RequestInit): Promise<Response>;
	/** A form, posted as a browser does without JavaScript. */
	post(path: string, fields: { [name: string]: string }): Promise<Response>;
	/** Asks it to end; its exit code. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	/** Its exit code once it has ended by itself. */
	ended(): Promise<number | null>;
};

/** What a test's server needs not to be told by the shell that runs the tests. */
const QUIET = {
	SUPABASE_URL: '',
	SUPABASE_PUBLISHABLE_KEY: '',
	SUPABASE_SECRET_KEY: '',
	SMTP_URL: '',
	MAIL_FROM: '',
	ORIGIN: '',
	HOST: '',
	LOG_LEVEL: 'debug'
};

/** Starts the server without waiting for it. */
export async function launch(env: { [name: string]: string }): Promise<BuiltServer> {
	if (!existsSync(script) || !isBuilt()) {
		throw new Error('These tests run the built server: run "npm run build" first.');
	}
	const port = env.PORT ?? String(await freePort());
	const child = spawn(process.execPath, [script], {
		cwd: root,
		env: { ...process.env, ...QUIET, ...env, PORT: port },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const closed = once(child, 'close');
	const origin = `http://localhost:${port}`;
	const ended = async () => {
		await closed;
		return child.exitCode;
	};
	return {
		origin,
		pid: child.pid ?? 0,
		output: () => output,
		get: (path, init) => fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
		post: (path, fields) =>
			fetch(`${origin}${path}`, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin, accept: 'text/html' },
				body: new URLSearchParams(fields)
			}),
		stop: (signal = 'SIGTERM') => {
			child.kill(signal);
			return ended();
		},
		ended
	};
}

/** Starts the server and waits until it has greeted. Throws with what it printed when it ends first. */
export async function start(env: { [name: string]: string }): Promise<BuiltServer> {
	const server = await launch(env);
	const failed = server.ended().then((code) => {
		throw new Error(`The server ended with ${code}: ${server.output()}`);
	});
	await Promise.race([failed, until(() => server.output().includes('Haenau is ready'))]);
	failed.catch(() => {});
	return server;
}

/** Resolves once `holds` does; looks every 50 ms. The test's own time limit ends it otherwise. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((next) => setTimeout(next, 50));
}
