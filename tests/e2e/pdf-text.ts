import { inflateSync } from 'node:zlib';

/** What a PDF says, and how its pages are. */
export type PdfText = {
	/** Every letter that can be selected, without spaces, as lines end anywhere. */
	letters: string;
	pages: number;
	/** Width and height of each page in points. */
	sizes: [number, number][];
};

/** Letters of each code of a font, and how many digits a code has. */
type Font = { digits: number; letters: Map<number, string> };

/** Spaces and the hyphens that a line may end with: of no meaning when texts are compared. */
export const closeUp = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/g, '');

/** Reads a PDF as Chromium writes it: fonts are named by their object, each with a table to Unicode. */
export function readPdf(pdf: Buffer): PdfText {
	const source = pdf.toString('latin1');
	const fonts = new Map<string, Font>();
	for (const [, number, body] of source.matchAll(
		/\n(\d+) 0 obj\n(<<\/Type \/Font\n[^]*?)\nendobj/g
	)) {
		const table = /\/ToUnicode (\d+) 0 R/.exec(body!)?.[1];
		const at = table ? source.indexOf(`\n${table} 0 obj\n`) : -1;
		if (at >= 0) fonts.set(number!, fontOf(streamFrom(source, at)));
	}
	let letters = '';
	for (let at = 0; (at = source.indexOf('/Filter /FlateDecode', at)) >= 0; at++) {
		const drawn = streamFrom(source, at);
		if (!/\nBT\n/.test(drawn)) continue;
		let font: Font | undefined;
		for (const [, name, code] of drawn.matchAll(/\/F(\d+) \S+ Tf|<([0-9A-F]+)> Tj/g)) {
			if (name) font = fonts.get(name);
			else letters += font ? decode(code!, font) : '';
		}
	}
	const sizes = [...source.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
		([, width, height]) => [Number(width), Number(height)] as [number, number]
	);
	return {
		letters: closeUp(letters),
		pages: source.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
		sizes
	};
}

function streamFrom(source: string, at: number): string {
	const start = source.indexOf('stream\n', at) + 'stream\n'.length;
	const packed = source.slice(start, source.indexOf('\nendstream', start));
	try {
		return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
	} catch {
		// Not a packed stream: a picture, for example.
		return '';
	}
}

function fontOf(table: string): Font {
	const letters = new Map<number, string>();
	const digits = /begincodespacerange\n<([0-9A-F]+)>/.exec(table)?.[1]?.length ?? 4;
	const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
	for (const [, from, to, first] of table.matchAll(/^<(\w+)> (?:<(\w+)> )?<(\w+)>$/gm)) {
		const begin = parseInt(from!, 16);
		const end = to ? parseInt(to, 16) : begin;
		for (let code = begin; code <= end && first!.length % 4 === 0; code++) {
			const start = text(first!);
			const last = start.charCodeAt(start.length - 1) + code - begin;
			letters.set(code, start.slice(0, -1) + String.fromCharCode(last));
		}
	}
	return { digits, letters };
}

const decode = (hex: string, { digits, letters }: Font): string =>
	(hex.match(new RegExp(`.{${digits}}`, 'g')) ?? [])
		.map((code) => letters.get(parseInt(code, 16)) ?? '')
		.join('');
