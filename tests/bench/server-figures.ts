import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorld } from '../../src/lib/server/application/world.ts';
import { openEmbedded } from '../../src/lib/server/embedded/open.ts';
import { projectFolder } from '../../src/lib/server/config/project-folder.ts';
import { readFromDisk } from '../../src/lib/server/snapshot/disk.ts';
import { start, type BuiltServer } from '../integration/server/built-server.ts';
import { countingSupabase } from '../integration/server/counting-supabase.ts';
import { counted, timed, type Figure } from './figure.ts';
import { askForPage } from './http-answer.ts';
import { medianMs } from './median.ts';
import { pageFigures } from './page-figures.ts';
import { PAGES } from './pages.ts';

/** Times and sizes of the built server on a data folder of its own. */
export async function serverFigures(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'haenau-bench-'));
	try {
		const first = await whileRunning({ DATA_DIR: folder }, async () => []);
		const warm = await whileRunning({ DATA_DIR: folder }, async (server) => [
			...(await pageFigures(server.origin)),
			await memory('memory of the server after these pages', server)
		]);
		return [
			...warm.figures,
			...(await databaseFigures(folder)),
			timed('first start: create, migrate, seed, first picture', 444, first.ms),
			timed('warm start: open, look for changes', 444, warm.ms),
			...(await snapshotFigures(folder))
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Starts the server, measures, and stops it again; with the time until it was ready. */
async function whileRunning(
	env: Record<string, string>,
	measure: (server: BuiltServer) => Promise<Figure[]>
): Promise<{ ms: number; figures: Figure[] }> {
	const began = performance.now();
	const server = await start({ LOG_LEVEL: 'warn', ...env });
	const ms = performance.now() - began;
	try {
		return { ms, figures: await measure(server) };
	} finally {
		await server.stop();
	}
}

/** What pages ask of a database that stands behind HTTP, and how long the first picture takes over it. */
async function databaseFigures(dataDir: string): Promise<Figure[]> {
	const database = await openEmbedded({
		dataDir,
		migrationsDir: join(projectFolder(), 'supabase', 'migrations'),
		onLog: () => {}
	});
	const supabase = await countingSupabase(database);
	const folder = await mkdtemp(join(tmpdir(), 'haenau-bench-hosted-'));
	const asked = () => Object.values(supabase.calls()).reduce((sum, calls) => sum + calls, 0);
	const env = {
		DATA_DIR: folder,
		SUPABASE_URL: supabase.url,
		SUPABASE_PUBLISHABLE_KEY: database.publishableKey,
		SNAPSHOT_POLL_SECONDS: '3600'
	};
	try {
		const { ms, figures } = await whileRunning(env, async (server) => {
			const toStart = asked();
			supabase.reset();
			for (const { path } of PAGES) await askForPage(server.origin, path, 'br');
			return [
				counted('database requests per anonymous page', asked() / PAGES.length, 'requests', '0'),
				counted('database requests to start, hosted form', toStart, 'requests')
			];
		});
		return [...figures, timed('start, hosted form: first picture over HTTP', 444, ms)];
	} finally {
		await supabase.stop();
		await database.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The picture from disk, as a start without a database uses it. */
async function snapshotFigures(folder: string): Promise<Figure[]> {
	const began = performance.now();
	const snapshot = await readFromDisk(folder);
	const firstMs = performance.now() - began;
	if (!snapshot) throw new Error('the server kept no picture on disk');
	const effort = { most: 10, warmUps: 2 };
	const services = snapshot.services.size;
	return [
		timed('picture from disk, the first time', services, firstMs),
		timed('picture from disk, warm', services, await medianMs(() => readFromDisk(folder), effort)),
		timed(
			'picture worked out into a world',
			services,
			await medianMs(() => buildWorld(snapshot, folder), effort)
		)
	];
}

/** Resident memory of a process, where the system tells (Linux). */
async function memory(name: string, { pid }: BuiltServer): Promise<Figure> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN);
	return counted(name, Math.round(kilobytes / 1024), 'MB');
}
