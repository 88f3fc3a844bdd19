/** How the letters of a file were written. The last two are converted, and the person is told. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-14';

/** Why a file is not text: nothing in it, a spreadsheet's own format, or something else altogether. */
export type NotText = 'empty' | 'spreadsheet' | 'not-text';

export type DecodedFile =
	{ ok: true; text: string; encoding: Encoding } | { ok: false; problem: NotText };

/** First bytes of what people send in place of CSV: xlsx and ods (zip), xls, PDF. */
const SPREADSHEETS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
	[0x25, 0x50, 0x44, 0x46]
];

/** How much of a file shows what it is. */
const LOOKED_AT = 4096;

/**
 * The text of an uploaded file. UTF-8 is expected; UTF-16 (a spreadsheet's "Unicode text") is known by
 * its mark or its noughts. What is not UTF-8 came from an old Windows program: its letters have no ŵ
 * and ŷ, unless they are those of ISO 8859-14, where they stand at the places of ð and þ, which no text
 * of this service has.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
	if (bytes.length === 0) return { ok: false, problem: 'empty' };
	if (SPREADSHEETS.some((mark) => startsWith(bytes, mark))) {
		return { ok: false, problem: 'spreadsheet' };
	}
	const encoding = wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : oldEncoding(bytes));
	const text = new TextDecoder(encoding).decode(bytes);
	if (text.trim() === '') return { ok: false, problem: 'empty' };
	return hasControls(text) ? { ok: false, problem: 'not-text' } : { ok: true, text, encoding };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
	mark.every((byte, at) => bytes[at] === byte);

function wideEncoding(bytes: Uint8Array): Encoding | null {
	if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
	const noughts = [0, 0];
	const length = Math.min(bytes.length, LOOKED_AT);
	for (let at = 0; at < length; at++) if (bytes[at] === 0) noughts[at % 2]! += 1;
	const [even = 0, odd = 0] = noughts;
	if (odd > length / 4 && even === 0) return 'utf-16le';
	return even > length / 4 && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** Ŵ, Ŷ, ŵ and ŷ of ISO 8859-14. */
const CELTIC = new Set([0xd0, 0xde, 0xf0, 0xfe]);

const oldEncoding = (bytes: Uint8Array): Encoding =>
	bytes.some((byte) => CELTIC.has(byte)) ? 'iso-8859-14' : 'windows-1252';

/** Characters no text has: they show a picture, a program or a database under a borrowed name. */
const hasControls = (text: string): boolean =>
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
