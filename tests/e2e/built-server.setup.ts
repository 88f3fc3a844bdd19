/**
 * Starts the built server for the whole run, twice, each on a data folder of its own, and ends both
 * afterwards: one for those who read, whose record stays as the facts have it, and one for those who keep
 * the record, who change it. The keepers' one finds a directory of the tests' own to read feeds from.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COUNCIL_PORT, KEEPERS_PORT, READERS_PORT } from '../../playwright.config.ts';
import { startDirectory } from './directory-server.ts';

export default async function startServers(): Promise<() => Promise<void>> {
	const directory = await startDirectory();
	const stops = await Promise.all([
		startServer(READERS_PORT),
		startServer(KEEPERS_PORT, ['--import', fileURLToPath(NETWORK)], {
			E2E_DIRECTORY_PORT: String(directory.port)
		})
	]);
	return async () => {
		await Promise.all(stops.map((stop) => stop()));
		await directory.stop();
	};
}

const NETWORK = new URL('directory-network.ts', import.meta.url);

async function startServer(
	port: string,
	preloaded: readonly string[] = [],
	more: { [name: string]: string } = {}
): Promise<() => Promise<void>> {
	const dataDir = await mkdtemp(join(tmpdir(), 'haenau-e2e-'));
	const { SUPABASE_URL: _hosted, ORIGIN: _origin, HOST: _host, ...env } = process.env;
	const child = spawn(process.execPath, [...preloaded, 'build/serve.js'], {
		env: {
			...env,
			...more,
			PORT: port,
			DATA_DIR: dataDir,
			LOG_LEVEL: 'warn',
			EMBED_ANCESTORS: `http://localhost:${COUNCIL_PORT}`
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await ready(child);
	return async () => {
		child.kill('SIGTERM');
		if (child.exitCode === null) await once(child, 'exit');
		await rm(dataDir, { recursive: true, force: true });
	};
}

/** Resolves when the server greets; rejects when it ends before. */
function ready(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		child.stdout?.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			if (output.includes('Haenau is ready')) resolve();
		});
		child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
	});
}
