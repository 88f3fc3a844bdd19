/**
 * How a backup of a folder in use comes about: whoever holds the folder makes it, between two calls
 * of the database. The command leaves a request in the folder, the holder an answer: both need nothing
 * but the folder, which only its owner may enter.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Packed } from './pack.ts';

/** The holder took no notice, or could not make the backup. */
export class BackupNotMade extends Error {
	override name = 'BackupNotMade';
}

const lookMs = 1_000;
/** A holder that lives takes a request within this long, however busy its database is. */
const takenMs = 15_000;
const madeMs = 10 * 60_000;

const requestSchema = z.object({ id: z.uuid(), file: z.string().min(1) });
const answerSchema = z.union([
	z.object({ ok: z.literal(true), files: z.int(), bytes: z.int() }),
	z.object({ ok: z.literal(false), message: z.string() })
]);
type Answer = z.infer<typeof answerSchema>;
const nameOf = (kind: 'request' | 'answer', id: string) => `backup-${kind}-${id}.json`;

/** Asks the holder of `dataDir` for a backup into `file`. Throws BackupNotMade. */
export async function requestBackup(dataDir: string, file: string): Promise<Packed> {
	const id = randomUUID();
	const request = join(dataDir, nameOf('request', id));
	const answer = join(dataDir, nameOf('answer', id));
	await write(request, { id, file });
	try {
		const began = performance.now();
		let taken = false;
		while (performance.now() - began < (taken ? madeMs : takenMs)) {
			const found = await readJson(answer);
			if (found) {
				const said = answerSchema.parse(found);
				if (!said.ok) throw new BackupNotMade(said.message);
				return { files: said.files, bytes: said.bytes };
			}
			taken ||= (await readJson(request)) === null;
			await pause(100);
		}
		throw new BackupNotMade(`The process that uses ${dataDir} does not answer.`);
	} finally {
		await Promise.all([rm(request, { force: true }), rm(answer, { force: true })]);
	}
}

/** Makes the backups that are asked for in `dataDir` with `make`, until the returned function is called. */
export function answerRequests(
	dataDir: string,
	make: (file: string) => Promise<Packed>
): () => void {
	let busy = false;
	const look = async () => {
		if (busy) return;
		busy = true;
		try {
			for (const name of await readdir(dataDir)) {
				if (/^backup-request-[0-9a-f-]{36}\.json$/.test(name)) await answerOne(dataDir, name, make);
			}
		} catch {
			// The folder is being taken away, or the disk is full: the command says so in its time.
		} finally {
			busy = false;
		}
	};
	const timer = setInterval(() => void look(), lookMs);
	timer.unref();
	return () => clearInterval(timer);
}

async function answerOne(
	dataDir: string,
	name: string,
	make: (file: string) => Promise<Packed>
): Promise<void> {
	const request = requestSchema.safeParse(await readJson(join(dataDir, name)));
	await rm(join(dataDir, name), { force: true });
	if (!request.success) return;
	const { id, file } = request.data;
	const answer: Answer = await make(file).then(
		({ files, bytes }) => ({ ok: true, files, bytes }),
		(error: Error) => ({ ok: false, message: `The backup could not be made: ${error.message}` })
	);
	await write(join(dataDir, nameOf('answer', id)), answer);
}

/** Written beside and renamed: the other side sees all of it or nothing. */
async function write(path: string, content: object): Promise<void> {
	await writeFile(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
	await rename(`${path}.new`, path);
}

async function readJson(path: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
