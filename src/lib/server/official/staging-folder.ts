import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^\.staging-(\d+)$/;

/** Runs `work` with a folder for what is downloaded, which is gone afterwards; those of killed runs too. */
export async function withStaging<T>(
	dataDir: string,
	work: (folder: string) => Promise<T>
): Promise<T> {
	const reference = join(dataDir, 'reference');
	await mkdir(reference, { recursive: true, mode: 0o700 });
	for (const name of await readdir(reference)) {
		const [, pid] = NAME.exec(name) ?? [];
		if (pid && !isAlive(Number(pid)))
			await rm(join(reference, name), { recursive: true, force: true });
	}
	const folder = join(reference, `.staging-${process.pid}`);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
