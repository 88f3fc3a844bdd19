import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { DataFolderInUse } from '../../../src/lib/server/embedded/lock.ts';
import { migrationsDir, temporaryFolder } from './fixture.ts';
import { runChild } from './run-child.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
	folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test('a folder that another process holds is refused; when that process is gone it opens', async () => {
	const holder = runChild('hold', folder.path);
	await holder.until((lines) => lines.includes('open'));
	const refused = openEmbedded({ dataDir: folder.path, migrationsDir });
	await expect(refused).rejects.toThrow(DataFolderInUse);
	await expect(refused).rejects.toThrow(
		`The data folder ${folder.path} is in use by another process (pid ${holder.pid}).`
	);
	await holder.kill();
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	expect(await db.sql('select 1 as one')).toEqual([{ one: 1 }]);
	await db.close();
});

test('a second process ends with the sentence and leaves the first one working', async () => {
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	const second = runChild('hold', folder.path);
	expect(await second.ended()).toBe(1);
	expect(second.output()).toContain(`DataFolderInUse: The data folder ${folder.path} is in use`);
	expect(second.output()).toContain(`pid ${process.pid}`);
	expect(await db.sql('select 1 as one')).toEqual([{ one: 1 }]);
	await db.close();
});

test('failing SQL that holds a postcode leaves nothing of it on stdout or stderr', async () => {
	const child = runChild('stumble', folder.path);
	expect(await child.ended()).toBe(0);
	const output = child.output();
	expect(output).toContain('log error error 22P02');
	expect(output).toContain('sql 22P02');
	expect(output).toContain('closed');
	expect(output).not.toMatch(/ll57|1tf|1T\b/i);
});
