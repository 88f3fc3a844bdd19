import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipOf } from '../../../../src/lib/server/zip/zip.ts';

const ENTRIES = [
	{ name: 'one.csv', text: 'a,b\n1,2\n' },
	{ name: 'two.csv', text: 'Ŵyl y Môr, '.repeat(2000) },
	{ name: 'nothing.csv', text: '' }
];

/** Reads a ZIP by its directory, without the code that wrote it. */
function read(zip: Buffer): { name: string; text: string }[] {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	const count = zip.readUInt16LE(end + 10);
	let at = zip.readUInt32LE(end + 16);
	return Array.from({ length: count }, () => {
		const length = zip.readUInt16LE(at + 28);
		const name = zip.subarray(at + 46, at + 46 + length).toString('utf8');
		const packed = zip.readUInt32LE(at + 20);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		at += 46 + length;
		return { name, text: inflateRawSync(zip.subarray(start, start + packed)).toString('utf8') };
	});
}

test('what is packed comes out again', () => {
	expect(read(Buffer.from(zipOf(ENTRIES, '2026-11-22')))).toEqual(ENTRIES);
});

test('another program opens it and finds every checksum right', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'haenau-zip-')), 'data.zip');
	writeFileSync(file, zipOf(ENTRIES, '2026-11-22'));
	const check =
		'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())';
	expect(execFileSync('python3', ['-c', check, file], { encoding: 'utf8' }).trim()).toBe(
		'None one.csv two.csv nothing.csv'
	);
});

test('the same on the same day is the same file', () => {
	expect(zipOf(ENTRIES, '2026-11-22')).toEqual(zipOf(ENTRIES, '2026-11-22'));
});
