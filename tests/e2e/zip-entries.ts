import { inflateRawSync } from 'node:zlib';

/** The files in a ZIP by name, as its directory lists them. */
export function zipEntries(zip: Buffer): Map<string, string> {
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const entries = new Map<string, string>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const [packed, named] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
		const head = zip.readUInt32LE(at + 42);
		const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + named);
		entries.set(name, inflateRawSync(zip.subarray(start, start + packed)).toString('utf8'));
		at += 46 + named + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}
