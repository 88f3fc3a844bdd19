import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST } from '../../../../../src/lib/server/embedded/backup/manifest.ts';
import { packFolder } from '../../../../../src/lib/server/embedded/backup/pack.ts';
import {
	refuseUnfinished,
	restoreBackup
} from '../../../../../src/lib/server/embedded/backup/restore.ts';
import { END, paddingOf, writeHeader } from '../../../../../src/lib/server/embedded/backup/tar.ts';
import { unpackBackup } from '../../../../../src/lib/server/embedded/backup/unpack.ts';

const now = new Date('2026-11-22T08:15:00Z');
let home: string;
let file: string;
const at = (...steps: string[]) => join(home, ...steps);
beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'haenau-backup-'));
	file = at('b.tar.gz');
	await mkdir(at('data', 'db', 'pg_notify'), { recursive: true });
	await writeFile(at('data', 'keys.json'), '{"secret":1}');
	await writeFile(at('data', 'db', 'empty'), '');
	await writeFile(at('data', 'db', 'page'), Buffer.alloc(70_001, 7));
	await mkdir(at('data', 'x'.repeat(90)));
	await writeFile(at('data', 'x'.repeat(90), `${'y'.repeat(90)}â`), 'far down');
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Every file and folder under a folder, with the contents of files. */
async function everything(folder: string): Promise<{ [path: string]: string | null }> {
	const found: { [path: string]: string | null } = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		found[path.slice(folder.length)] = entry.isFile() ? await readFile(path, 'hex') : null;
	}
	return found;
}

test('what was packed comes back, empty folders and long names too', async () => {
	await packFolder(at('data'), file, now);
	const { manifest, aside } = await restoreBackup(file, at('new'), { replace: false, now });
	expect(await everything(at('new'))).toEqual(await everything(at('data')));
	expect([manifest.made_at, manifest.files.length, aside]).toEqual([now.toISOString(), 4, null]);
});

test('a backup and what is restored from it are for the owner’s eyes', async () => {
	await packFolder(at('data'), file, now);
	await restoreBackup(file, at('new'), { replace: false, now });
	const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
	expect(await mode(file)).toBe('600');
	expect(await mode(at('new'))).toBe('700');
	expect(await mode(at('new', 'db'))).toBe('700');
	expect(await mode(at('new', 'keys.json'))).toBe('600');
});

test('a backup of that name is not overwritten', async () => {
	await writeFile(file, 'the first');
	await expect(packFolder(at('data'), file, now)).rejects.toThrow('EEXIST');
	expect(await readFile(file, 'utf8')).toBe('the first');
});

test('what belongs to the moment is left out', async () => {
	for (const name of ['lock', 'backup-request-1.json', 'restore-unfinished', 'keys.json.new']) {
		await writeFile(at('data', name), 'of this moment');
	}
	await packFolder(at('data'), file, now);
	await unpackBackup(file, at('new'));
	expect((await readdir(at('new'))).sort()).toEqual(['db', 'keys.json', 'x'.repeat(90)]);
});

test('a folder that holds something is left as it is, unless told', async () => {
	await packFolder(at('data'), file, now);
	await mkdir(at('full'));
	await writeFile(at('full', 'keys.json'), 'others');
	const refused = restoreBackup(file, at('full'), { replace: false, now });
	await expect(refused).rejects.toThrow(/is not empty.*--replace/);
	expect(await everything(at('full'))).toEqual({ '/keys.json': expect.any(String) });

	const { aside } = await restoreBackup(file, at('full'), { replace: true, now });
	expect(await readFile(join(aside!, 'keys.json'), 'utf8')).toBe('others');
	expect(await readFile(at('full', 'keys.json'), 'utf8')).toBe('{"secret":1}');
	// And a later backup does not carry along what was put aside.
	await packFolder(at('full'), at('later.tar.gz'), now);
	const { files } = await unpackBackup(at('later.tar.gz'), at('later'));
	expect(files.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('replaced'));
});

test('a restore that was cut off is not opened', async () => {
	await writeFile(at('data', 'restore-unfinished'), '');
	expect(() => refuseUnfinished(at('data'))).toThrow(/did not finish.*--replace/);
	await packFolder(at('data'), file, now);
	await restoreBackup(file, at('data'), { replace: true, now });
	expect(() => refuseUnfinished(at('data'))).not.toThrow();
});

describe('a damaged backup is refused and changes nothing', () => {
	type Files = { [path: string]: string };
	/** An archive as somebody may have made it by hand. */
	function archive(files: Files, listed: Files = files, after: Buffer[] = []): Buffer {
		const entry = (path: string, text: string) => [
			writeHeader({ path, kind: 'file', size: Buffer.byteLength(text) }, now),
			Buffer.from(text),
			Buffer.alloc(paddingOf(Buffer.byteLength(text)))
		];
		const manifest = {
			format: 1,
			made_at: now.toISOString(),
			files: Object.entries(listed).map(([path, text]) => ({
				path,
				size: Buffer.byteLength(text),
				sha256: createHash('sha256').update(text).digest('hex')
			}))
		};
		return gzipSync(
			Buffer.concat([
				...Object.entries(files).flatMap(([path, text]) => entry(path, text)),
				...entry(MANIFEST, JSON.stringify(manifest)),
				...after,
				END
			])
		);
	}
	const whole = async () => {
		await packFolder(at('data'), file, now);
		return readFile(file);
	};
	const cases: [string, () => Buffer | Promise<Buffer>][] = [
		['cut in the middle', async () => (await whole()).subarray(0, 300)],
		['without its last bytes', async () => (await whole()).subarray(0, -9)],
		['cut before compression', async () => gzipSync(gunzipSync(await whole()).subarray(0, 4096))],
		['not compressed', () => Buffer.from('a letter')],
		['empty', () => Buffer.alloc(0)],
		['a file changed', () => archive({ a: 'one' }, { a: 'two' })],
		['a file missing', () => archive({ a: 'one' }, { a: 'one', b: 'two' })],
		['a file too many', () => archive({ a: 'one', b: 'two' }, { a: 'one' })],
		['a way out of the folder', () => archive({ '../out': 'x' })],
		['a way out further down', () => archive({ 'db/../../out': 'x' })],
		['an absolute name', () => archive({ '/tmp/out': 'x' })],
		['a lock', () => archive({ lock: 'x' })],
		[
			'something after its end',
			() =>
				archive({ a: 'x' }, { a: 'x' }, [writeHeader({ path: 'b', kind: 'file', size: 0 }, now)])
		]
	];
	test.each(cases)('%s', async (_named, make) => {
		const bytes = await make();
		await rm(file, { force: true });
		await writeFile(file, bytes);
		await mkdir(at('kept'));
		await writeFile(at('kept', 'keys.json'), 'others');
		const refused = restoreBackup(file, at('kept'), { replace: true, now });
		await expect(refused).rejects.toThrow(/is not a whole backup .*Nothing was restored/);
		expect(await everything(at('kept'))).toEqual({ '/keys.json': expect.any(String) });
		expect(await readdir(home)).not.toContain('out');
	});
});
