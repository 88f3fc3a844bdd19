/** As much of the ustar format (POSIX.1-1988, pax(1)) as a backup needs: plain files and folders. */

export type TarEntry = { path: string; kind: 'file' | 'folder'; size: number };

export const BLOCK = 512;
/** An archive ends with two empty blocks. */
export const END = Buffer.alloc(2 * BLOCK);

/** How many bytes fill up the last block of `size` bytes. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** The block before an entry's bytes. Throws when the path is too long for the format. */
export function writeHeader({ path, kind, size }: TarEntry, modified: Date): Buffer {
	const header = Buffer.alloc(BLOCK);
	const { prefix, name } = splitPath(kind === 'folder' ? `${path}/` : path);
	const octal = (value: number, at: number, length: number) =>
		header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'ascii');
	header.write(name, 0, 'utf8');
	octal(kind === 'folder' ? 0o700 : 0o600, 100, 8);
	octal(0, 108, 8);
	octal(0, 116, 8);
	octal(size, 124, 12);
	octal(Math.floor(modified.getTime() / 1000), 136, 12);
	header.write(kind === 'folder' ? '5' : '0', 156, 'ascii');
	header.write('ustar\x0000', 257, 'latin1');
	header.write(prefix, 345, 'utf8');
	header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
	return header;
}

/** Reads such a block; null at the end of the archive. Throws when it is not one of ours. */
export function readHeader(header: Buffer): TarEntry | null {
	if (header.every((byte) => byte === 0)) return null;
	const text = (at: number, length: number) => {
		const field = header.subarray(at, at + length);
		const end = field.indexOf(0);
		return field.subarray(0, end < 0 ? length : end).toString('utf8');
	};
	const kind = { '0': 'file', '5': 'folder' }[text(156, 1)] as TarEntry['kind'] | undefined;
	const size = Number.parseInt(text(124, 12), 8);
	const right = Number.parseInt(text(148, 8), 8) === sumOf(header);
	if (!right || !kind || !Number.isSafeInteger(size)) throw new Error('not an entry of ours');
	const path = [text(345, 155), text(0, 100)].filter((part) => part !== '').join('/');
	return { path: path.replace(/\/$/, ''), kind, size };
}

/** The sum of all bytes, those of the sum itself taken as spaces. */
function sumOf(header: Buffer): number {
	let sum = 0;
	for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
	return sum;
}

/** The format holds 100 bytes of a path, and 155 more of its folders. */
function splitPath(path: string): { prefix: string; name: string } {
	if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path };
	for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
		const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
		if (name !== '' && Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) {
			return { prefix, name };
		}
	}
	throw new Error(`The name is too long for a backup: ${path}`);
}
