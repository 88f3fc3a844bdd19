/**
 * One process per data folder. Two processes on one PGlite folder lose data without an error, and
 * PGlite has no lock of its own, so the folder carries ours: a file created exclusively that names
 * its holder. A holder that is gone is replaced.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** Another process (or another part of this one) has the folder open. */
export class DataFolderInUse extends Error {
	override name = 'DataFolderInUse';
	readonly folder: string;
	readonly pid: number;
	constructor(folder: string, pid: number) {
		super(
			`The data folder ${folder} is in use by another process (pid ${pid}). ` +
				'Stop that process first, or set DATA_DIR to another folder.'
		);
		this.folder = folder;
		this.pid = pid;
	}
}

export interface FolderLock {
	/** Gives the folder up; safe to call twice. */
	release(): void;
}

const holderSchema = z.object({
	pid: z.int().positive(),
	/** When the process began, in the kernel's ticks; null where the system does not tell. */
	startedAt: z.string().nullable(),
	host: z.string(),
	token: z.string()
});
type Holder = z.infer<typeof holderSchema>;

const heartbeatMs = 5_000;
/** A lock of another host or without readable content counts as left behind after this long. */
const silentMs = 30_000;

/**
 * Takes the lock of `dataDir`, creating the folder when needed (mode 0700).
 * Throws DataFolderInUse. The lock is released by `release` and when the process exits.
 */
export function lockFolder(dataDir: string): FolderLock {
	const folder = resolve(dataDir);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, 'lock');
	const holder: Holder = {
		pid: process.pid,
		startedAt: processStart(process.pid),
		host: hostname(),
		token: randomUUID()
	};
	if (!createExclusively(path, holder)) takeOver(folder, path, holder);
	const heartbeat = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => {});
	}, heartbeatMs);
	heartbeat.unref();
	const release = () => {
		clearInterval(heartbeat);
		process.off('exit', release);
		if (readHolder(path)?.token === holder.token) rmSync(path, { force: true });
	};
	process.on('exit', release);
	return { release };
}

/** Replaces a lock whose holder is gone; a second lock keeps two such takeovers apart. */
function takeOver(folder: string, path: string, holder: Holder): void {
	const gate = `${path}.takeover`;
	if (age(gate) > silentMs) rmSync(gate, { force: true });
	if (!createExclusively(gate, holder)) throw inUse(folder, gate);
	try {
		if (!isLeftBehind(path)) throw inUse(folder, path);
		rmSync(path, { force: true });
		if (!createExclusively(path, holder)) throw inUse(folder, path);
	} finally {
		rmSync(gate, { force: true });
	}
}

function isLeftBehind(path: string): boolean {
	const holder = readHolder(path);
	if (!holder || holder.host !== hostname()) return age(path) > silentMs;
	// A later process may carry the number of the one that is gone: pid 1 in a restarted container.
	return !isAlive(holder.pid) || processStart(holder.pid) !== holder.startedAt;
}

function inUse(folder: string, path: string): DataFolderInUse {
	return new DataFolderInUse(folder, readHolder(path)?.pid ?? 0);
}

function createExclusively(path: string, holder: Holder): boolean {
	try {
		const file = openSync(path, 'wx', 0o600);
		writeSync(file, JSON.stringify(holder));
		closeSync(file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function readHolder(path: string): Holder | null {
	try {
		return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
	} catch {
		return null;
	}
}

/** Milliseconds since the file was touched; Infinity when it is not there. */
function age(path: string): number {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? Date.now() - stats.mtimeMs : Infinity;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Field 22 of /proc/<pid>/stat (proc(5)): tells a process from a later one with the same number.
 * The command name before it may hold spaces, so counting starts after its closing bracket.
 */
function processStart(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}
