import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { PostcodeLookup } from '../../domain/place/postcode-lookup.ts';
import { addRow, lookupIn, noRows, packRows } from './postcode-columns.ts';

const HEADING = 'postcode,lat,lon,lsoa21_code,lad_code';

/** A postcode file in memory: about 20 bytes a row, and its number of rows. */
export type PostcodeFile = PostcodeLookup & { readonly size: number };

/**
 * Loads a CSV (or .csv.gz) of postcodes with the columns postcode, lat, lon, lsoa21_code, lad_code
 * into sorted typed arrays, looked up by binary search. Rows that can not be read are left out;
 * their text is never repeated, not even in an error. Throws when the columns are not these.
 */
export async function loadPostcodeFile(path: string): Promise<PostcodeFile> {
	const source = createReadStream(path);
	const plain = path.endsWith('.gz') ? source.pipe(createGunzip()) : source;
	// A broken file must reject here: the reader only listens to the unpacked stream.
	if (plain !== source) source.on('error', (error) => plain.destroy(error));
	const rows = noRows();
	let heading = true;
	for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) {
		if (heading) requireHeading(line);
		else addRow(rows, line);
		heading = false;
	}
	const columns = packRows(rows);
	return { ...lookupIn(columns), size: columns.keys.length };
}

function requireHeading(line: string): void {
	if (line.replace(/^\uFEFF/, '').trim() !== HEADING) {
		throw new Error(`A postcode file needs the columns ${HEADING}.`);
	}
}
