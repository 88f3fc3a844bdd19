/** What was read of reference files, by folder and checksum: the last of them asked for. */
const kept = new Map<string, Promise<unknown>>();
const MOST = 16;

/**
 * Reads a file once for as long as it is asked for: a picture of the record is worked out anew at every
 * change of it, and its files are the same. What could not be read is tried again.
 */
export function keptFile<T>(key: string, read: () => Promise<T>): Promise<T> {
	const known = kept.get(key) as Promise<T> | undefined;
	// Asked for again, it goes to the end of those that are dropped first.
	kept.delete(key);
	const reading = known ?? read();
	kept.set(key, reading);
	reading.catch(() => kept.delete(key));
	if (kept.size > MOST) kept.delete(kept.keys().next().value!);
	return reading;
}
