import { crc32, deflateRawSync } from 'node:zlib';

/** A text to be packed, with a name of plain letters. */
export type ZipEntry = { name: string; text: string };

/**
 * Packs texts into a ZIP file. The same texts on the same day give the same file.
 * @param day ISO date that every entry carries
 */
export function zipOf(entries: readonly ZipEntry[], day: string): Uint8Array<ArrayBuffer> {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, text } of entries) {
		const bytes = Buffer.from(text, 'utf8');
		const packed = deflateRawSync(bytes);
		const head = headOf(Buffer.from(name, 'utf8'), bytes, packed, day);
		const local = Buffer.concat([u32(0x04034b50), head, Buffer.from(name, 'utf8')]);
		parts.push(local, packed);
		directory.push(
			u32(0x02014b50),
			u16(VERSION),
			head,
			// no comment, first disk, no attributes
			Buffer.alloc(10),
			u32(offset),
			Buffer.from(name, 'utf8')
		);
		offset += local.length + packed.length;
	}
	const listed = Buffer.concat(directory);
	const end = [u32(0x06054b50), u32(0), u16(entries.length), u16(entries.length)];
	const whole = [...parts, listed, ...end, u32(listed.length), u32(offset), u16(0)];
	return new Uint8Array(Buffer.concat(whole));
}

/** ZIP 2.0: deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;

/** What a file's own head and its line in the directory share. */
function headOf(name: Buffer, bytes: Buffer, packed: Buffer, day: string): Buffer {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	return Buffer.concat([
		u16(VERSION),
		u16(UTF8),
		u16(DEFLATE),
		u16(0),
		u16(((year - 1980) << 9) | (month << 5) | date),
		u32(crc32(bytes)),
		u32(packed.length),
		u32(bytes.length),
		u16(name.length),
		u16(0)
	]);
}

function u16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

function u32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
