/**
 * The encoding to answer with, of those the server makes: what the reader weighs highest, brotli where
 * both weigh the same; null for none (RFC 9110, 12.5.3).
 */
export function acceptedEncoding(header: string): 'br' | 'gzip' | null {
	const weights = new Map<string, number>();
	for (const part of header.toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
	}
	const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
	const [br, gzip] = [weightOf('br'), weightOf('gzip')];
	if (br <= 0 && gzip <= 0) return null;
	return br >= gzip ? 'br' : 'gzip';
}
