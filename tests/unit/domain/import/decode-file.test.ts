import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../../../src/lib/domain/import/decode-file.ts';

const WORDS = 'name,enw\nHouse,Tŷ Dŵr\n';

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
	const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
	return bigEndian ? bytes.swap16() : bytes;
};

describe('letters', () => {
	test.each([
		['utf-8', Buffer.from(WORDS)],
		['utf-8', Buffer.from(`\ufeff${WORDS}`)],
		['utf-16le', utf16(WORDS, false, true)],
		['utf-16be', utf16(WORDS, true, true)],
		['utf-16le', utf16(WORDS, false, false)],
		['utf-16be', utf16(WORDS, true, false)]
	])('%s is read with its Welsh', (encoding, bytes) => {
		expect(decodeFile(bytes)).toEqual({ ok: true, text: WORDS, encoding });
	});

	test('an old Windows file is converted', () => {
		const bytes = Buffer.from('enw\nCymorth teulu – Môn\n'.replace('–', '\x96'), 'latin1');
		expect(decodeFile(bytes)).toEqual({
			ok: true,
			text: 'enw\nCymorth teulu – Môn\n',
			encoding: 'windows-1252'
		});
	});

	test('ŵ and ŷ of the Celtic code page are not taken for Icelandic', () => {
		const bytes = Buffer.from([0x54, 0xfe, 0x20, 0x44, 0xf0, 0x72]);
		expect(decodeFile(bytes)).toEqual({ ok: true, text: 'Tŷ Dŵr', encoding: 'iso-8859-14' });
	});
});

describe('what is not text', () => {
	test.each([
		['empty', Buffer.alloc(0)],
		['empty', Buffer.from(' \r\n ')],
		['spreadsheet', Buffer.from('PK\x03\x04workbook', 'latin1')],
		['spreadsheet', Buffer.from('%PDF-1.7')],
		['not-text', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
		['not-text', Buffer.from('name\na\0b\n')]
	])('%s', (problem, bytes) => {
		expect(decodeFile(bytes)).toEqual({ ok: false, problem });
	});
});
