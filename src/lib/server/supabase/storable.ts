// eslint-disable-next-line no-control-regex -- the character is the point
const UNSTORABLE = /\u0000/g;

/**
 * Arguments as a database can hold them: PostgreSQL refuses a text with a NUL or half a character,
 * and a whole form would fail for it. The same object where there is neither, which is nearly always.
 */
export function storable(value: unknown): unknown {
	if (typeof value === 'string') return value.toWellFormed().replace(UNSTORABLE, '');
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const now = value.map(storable);
		return now.some((one, at) => one !== value[at]) ? now : value;
	}
	const entries = Object.entries(value).map(
		([name, one]) => [storable(name), storable(one)] as const
	);
	const same = entries.every(
		([name, one]) =>
			Object.hasOwn(value, name as string) && one === value[name as keyof typeof value]
	);
	return same ? value : Object.fromEntries(entries);
}
