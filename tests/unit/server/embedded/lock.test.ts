import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUse, lockFolder } from '../../../../src/lib/server/embedded/lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'haenau-lock-'));
	path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (holder: object) => writeFileSync(path, JSON.stringify(holder));
/** Larger than any process number Linux gives (2^22). */
const noSuchPid = 2 ** 22 + 1;
const holder = { pid: noSuchPid, startedAt: '1', host: hostname(), token: 'other' };
const longAgo = new Date(Date.now() - 3_600_000);

test('a folder is held by one at a time, and free after its release', () => {
	const lock = lockFolder(folder);
	expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
	expect(() => lockFolder(folder)).toThrow(
		`The data folder ${folder} is in use by another process (pid ${process.pid}).`
	);
	lock.release();
	lock.release();
	expect(existsSync(path)).toBe(false);
	lockFolder(folder).release();
});

test('a missing folder is made, for its owner only', () => {
	const deep = join(folder, 'a', 'b');
	const lock = lockFolder(deep);
	expect(statSync(deep).mode & 0o777).toBe(0o700);
	lock.release();
});

test('the lock of a process that is gone is taken over', () => {
	written(holder);
	lockFolder(folder).release();
});

test.runIf(existsSync('/proc/self/stat'))(
	'the number of a process that is gone, given to another, is taken over',
	() => {
		written({ ...holder, pid: process.ppid });
		lockFolder(folder).release();
	}
);

test('a lock of another host counts while it is kept fresh', () => {
	written({ ...holder, host: 'elsewhere' });
	expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
	utimesSync(path, longAgo, longAgo);
	lockFolder(folder).release();
});

test('a lock that cannot be read may be one being written; an old one is taken over', () => {
	writeFileSync(path, '');
	expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
	utimesSync(path, longAgo, longAgo);
	lockFolder(folder).release();
});

test('while somebody takes over, nobody else does', () => {
	written(holder);
	writeFileSync(`${path}.takeover`, JSON.stringify(holder));
	expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
	utimesSync(`${path}.takeover`, longAgo, longAgo);
	lockFolder(folder).release();
});

test('a lock that was replaced is not removed by the one that lost it', () => {
	const lock = lockFolder(folder);
	written(holder);
	lock.release();
	expect(existsSync(path)).toBe(true);
});
