import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import { downloadFile } from './download.ts';
import { featuresAsRows, hasPolygons } from './features-as-rows.ts';
import { fetchFeatures, isFeatureService } from './feature-service.ts';
import type { Patience } from './fetch-patiently.ts';
import type { Progress } from './progress.ts';

/** The publisher's data as a file on this machine. */
export type Source = {
	path: string;
	/** Its name, for messages. */
	name: string;
	/** Where it is from: the address, or the file's name. */
	address: string;
	bytes: number;
	sha256: string;
};

/**
 * Makes a file of what is at `given`, a path or an address: downloads into `folder` where it has to.
 * @throws OfficialDataRefused
 */
export async function openSource(
	given: string,
	folder: string,
	progress: Progress,
	patience?: Patience
): Promise<Source> {
	if (!/^https?:\/\//i.test(given)) return localSource(given);
	const name = basename(new URL(given).pathname) || 'download';
	progress.step(`Fetching ${new URL(given).host}`);
	if (isFeatureService(given)) {
		const features = await fetchFeatures(given, progress, patience);
		const polygons = hasPolygons(features);
		const text = polygons
			? JSON.stringify({ type: 'FeatureCollection', features })
			: stringify(featuresAsRows(features));
		const layer = new URL(given).pathname.split('/').at(-3) ?? name;
		const path = join(folder, `${createHash('sha256').update(given).digest('hex').slice(0, 12)}`);
		await writeFile(path, text, { mode: 0o600 });
		progress.done();
		return {
			path,
			name: `${layer}.${polygons ? 'geojson' : 'csv'}`,
			address: given,
			bytes: Buffer.byteLength(text),
			sha256: createHash('sha256').update(text).digest('hex')
		};
	}
	const path = join(folder, `${createHash('sha256').update(given).digest('hex').slice(0, 12)}`);
	const downloaded = await downloadFile(given, path, progress, patience);
	progress.done();
	return { path, name, address: given, ...downloaded };
}

async function localSource(path: string): Promise<Source> {
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw new OfficialDataRefused([`There is no file ${path}.`]);
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	// The folder it lies in is the operator's own business.
	const name = basename(path);
	return { path, name, address: name, bytes: found.size, sha256: hash.digest('hex') };
}
