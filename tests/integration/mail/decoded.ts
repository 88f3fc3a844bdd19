/** A message as a mail program reads it: its headers, its plain text and its HTML. */
export function decoded(raw: string): {
	headers: { [name: string]: string };
	text: string;
	html: string;
} {
	const { headers, body } = split(raw);
	const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
	const parts = body
		.split(`--${boundary}`)
		.slice(1, -1)
		.map((part) => split(part.replace(/^\r\n/, '')));
	const of = (type: string) => {
		const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
		return part ? bodyOf(part) : '';
	};
	return { headers, text: of('text/plain'), html: of('text/html') };
}

function split(raw: string): { headers: { [name: string]: string }; body: string } {
	const at = raw.indexOf('\r\n\r\n');
	const lines = raw
		.slice(0, at)
		.replace(/\r\n[ \t]+/g, ' ')
		.split('\r\n');
	const headers = lines.map((line) => {
		const colon = line.indexOf(':');
		return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())] as const;
	});
	return { headers: Object.fromEntries(headers), body: raw.slice(at + 4) };
}

/** Encoded words of a header (RFC 2047), as text. */
const words = (text: string): string =>
	text
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
			kind.toLowerCase() === 'b'
				? Buffer.from(coded, 'base64').toString('utf8')
				: quoted(coded.replaceAll('_', ' '))
		);

function bodyOf({ headers, body }: ReturnType<typeof split>): string {
	const encoding = headers['content-transfer-encoding'];
	const text =
		encoding === 'base64'
			? Buffer.from(body, 'base64').toString('utf8')
			: encoding === 'quoted-printable'
				? quoted(body.replace(/=\r\n/g, ''))
				: body;
	return text.replaceAll('\r\n', '\n');
}

const quoted = (text: string): string =>
	Buffer.from(
		text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
		'latin1'
	).toString('utf8');
