const SIGNS = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A postcode as a number that sorts like its text: seven signs in base 37, the outward code padded
 * to four so that "CF3 1AA" and "CF31 1AA" differ. At most 37^7, well inside a double. Null when a
 * sign is none of them.
 */
export function postcodeKey(outward: string, inward: string): number | null {
	let key = 0;
	for (const sign of outward.padEnd(4) + inward) {
		const digit = SIGNS.indexOf(sign);
		if (digit < 0) return null;
		key = key * SIGNS.length + digit;
	}
	return key;
}
