import { createHash } from 'node:crypto';

/** Namespace of every id that is derived from a seed fact. Never change it: links depend on it. */
const NAMESPACE = '7c2f3b1e-5d0a-5c8e-9b41-2f6a0d9e4c37';

/** UUID version 5 (RFC 9562) of `name` in Haenau's namespace: the same fact has the same id for ever. */
export function uuidOf(name: string): string {
	const bytes = createHash('sha1')
		.update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
		.update(name, 'utf8')
		.digest()
		.subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join('-');
}
