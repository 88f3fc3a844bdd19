/**
 * How a command asks the process that holds a data folder to do something with the database: it leaves a
 * request in the folder, the holder an answer. Both need nothing but the folder, which only its owner may
 * enter.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const lookMs = 1_000;
/** A holder that lives takes a request within this long, however busy its database is. */
const takenMs = 15_000;

/** The holder took no notice, or not in time. */
export class HolderSilent extends Error {
	override name = 'HolderSilent';
	constructor(dataDir: string) {
		super(`The process that uses ${dataDir} does not answer.`);
	}
}

const idSchema = z.looseObject({ id: z.uuid() });
const nameOf = (what: string, kind: 'request' | 'answer', id: string) =>
	`${what}-${kind}-${id}.json`;

/**
 * Leaves a request and waits for the answer. Throws HolderSilent.
 * @param what names the kind of request: files of other kinds are left alone
 * @param doneMs how long what is asked for may take once it was taken
 */
export async function askHolder(
	dataDir: string,
	what: string,
	request: object,
	doneMs: number
): Promise<unknown> {
	const id = randomUUID();
	const asked = join(dataDir, nameOf(what, 'request', id));
	const answered = join(dataDir, nameOf(what, 'answer', id));
	await write(asked, { ...request, id });
	try {
		const began = performance.now();
		let taken = false;
		while (performance.now() - began < (taken ? doneMs : takenMs)) {
			const found = await readJson(answered);
			if (found) return found;
			taken ||= (await readJson(asked)) === null;
			await pause(100);
		}
		throw new HolderSilent(dataDir);
	} finally {
		await Promise.all([rm(asked, { force: true }), rm(answered, { force: true })]);
	}
}

/**
 * Answers the requests of a kind in `dataDir`, one after another, until the returned function is called.
 * @param answer never throws; a request that makes no sense is answered with nothing
 */
export function answerInFolder(
	dataDir: string,
	what: string,
	answer: (request: unknown) => Promise<object | null>
): () => void {
	const name = new RegExp(`^${what}-request-[0-9a-f-]{36}\\.json$`);
	let busy = false;
	const answerOne = async (file: string): Promise<void> => {
		const request = idSchema.safeParse(await readJson(join(dataDir, file)));
		await rm(join(dataDir, file), { force: true });
		if (!request.success) return;
		const answered = await answer(request.data);
		if (answered) await write(join(dataDir, nameOf(what, 'answer', request.data.id)), answered);
	};
	const look = async (): Promise<void> => {
		if (busy) return;
		busy = true;
		try {
			for (const file of await readdir(dataDir)) if (name.test(file)) await answerOne(file);
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
