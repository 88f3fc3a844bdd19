import { gunzipSync, gzipSync } from 'node:zlib';
import type { PostcodeRow } from '../../domain/official/postcode-row.ts';

const HEADING = 'postcode,lat,lon,lsoa21_code,lad_code';

/** Postcodes in the form that the server loads: always the same bytes for the same rows. */
export function writePostcodes(rows: readonly PostcodeRow[]): Buffer {
	const lines = rows.map(
		({ postcode, lat, lon, smallArea, area }) => `${postcode},${lat},${lon},${smallArea},${area}`
	);
	return gzipSync([HEADING, ...lines, ''].join('\n'));
}

/** Reads them back. */
export function readWrittenPostcodes(content: Buffer): PostcodeRow[] {
	const [, ...lines] = gunzipSync(content).toString('utf8').trimEnd().split('\n');
	return lines.map((line) => {
		const [postcode = '', lat, lon, smallArea = '', area = ''] = line.split(',');
		return { postcode, lat: Number(lat), lon: Number(lon), smallArea, area };
	});
}
