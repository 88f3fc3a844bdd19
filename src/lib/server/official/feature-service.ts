import { z } from 'zod';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import { fetchPatiently, TryAgain, type Patience } from './fetch-patiently.ts';
import type { Progress } from './progress.ts';

/** A layer of an ArcGIS REST service, as the Open Geography Portal publishes its data. */
const LAYER = /\/(FeatureServer|MapServer)\/\d+(\/query)?\/?$/i;
export const isFeatureService = (address: string): boolean => LAYER.test(new URL(address).pathname);

/** Larger pages are cut by most services anyway. */
const PAGE = 2_000;
const MOST_FEATURES = 3_000_000;
/** A page of polygons in full detail. */
const MOST_PAGE_BYTES = 300_000_000;
/** How often a page that is empty too early is asked for again. */
const EMPTY_TRIES = 3;

const layerSchema = z.object({
	objectIdField: z.string().optional(),
	objectIdFieldName: z.string().optional(),
	maxRecordCount: z.int().positive().optional(),
	fields: z.array(z.object({ name: z.string(), type: z.string() })).nullish()
});
const errorSchema = z.object({
	error: z.object({ code: z.number().optional(), message: z.string().optional() })
});
const pageSchema = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.looseObject({
			id: z.union([z.string(), z.number()]).optional(),
			properties: z.record(z.string(), z.unknown()).nullish()
		})
	),
	exceededTransferLimit: z.boolean().optional(),
	properties: z.looseObject({ exceededTransferLimit: z.boolean().optional() }).nullish()
});
type Feature = z.infer<typeof pageSchema>['features'][number];

/**
 * Fetches all features of a layer, page by page, as GeoJSON features in WGS84. A publisher may give
 * fewer than asked in a page; what counts is that as many come as it says there are, each once.
 * @param address the layer's, with `where` and `outFields` in its query where only some are wanted
 * @throws OfficialDataRefused when what comes does not add up
 */
export async function fetchFeatures(
	address: string,
	progress: Progress,
	patience?: Patience
): Promise<Feature[]> {
	const layer = new URL(address);
	const where = layer.searchParams.get('where') ?? '1=1';
	const outFields = layer.searchParams.get('outFields') ?? '*';
	layer.search = '';
	layer.pathname = layer.pathname.replace(/\/query\/?$|\/$/i, '');
	const ask = <T extends z.ZodType>(path: string, query: Record<string, string>, schema: T) =>
		askFor(`${layer.href}${path}?${new URLSearchParams(query)}`, schema, patience);
	const about = await ask('', { f: 'json' }, layerSchema);
	const key =
		about.objectIdField ??
		about.objectIdFieldName ??
		about.fields?.find(({ type }) => type === 'esriFieldTypeOID')?.name;
	const countOf = async () =>
		(
			await ask(
				'/query',
				{ where, returnCountOnly: 'true', f: 'json' },
				z.object({ count: z.int() })
			)
		).count;
	const count = await countOf();
	if (count === 0 || count > MOST_FEATURES) {
		throw new OfficialDataRefused([
			`${address} says that it has ${count} features: it is not what is needed.`
		]);
	}
	const size = Math.min(PAGE, about.maxRecordCount ?? PAGE);
	const features: Feature[] = [];
	const seen = new Set<string>();
	let empty = 0;
	while (features.length < count) {
		const query = {
			where,
			outFields,
			outSR: '4326',
			f: 'geojson',
			resultOffset: String(features.length),
			resultRecordCount: String(size),
			...(key ? { orderByFields: key } : {})
		};
		const page = await ask('/query', query, pageSchema);
		for (const feature of page.features) {
			const id = String(
				feature.id ?? (key ? feature.properties?.[key] : undefined) ?? features.length
			);
			if (seen.has(id)) {
				throw new OfficialDataRefused([
					`${address} gives the same features in two pages. Try again later.`
				]);
			}
			seen.add(id);
			features.push(feature);
		}
		progress.at({ rows: features.length });
		empty = page.features.length === 0 ? empty + 1 : 0;
		if (empty >= EMPTY_TRIES) break;
	}
	const now = await countOf();
	if (features.length !== count || now !== count) {
		throw new OfficialDataRefused([
			`${address} says that it has ${now === count ? count : `${count}, then ${now},`} features and gives ${features.length}: ` +
				'the download is not whole. Try again later.'
		]);
	}
	return features;
}

/** One answer of the service, which reports errors with status 200 too. */
async function askFor<T extends z.ZodType>(
	address: string,
	schema: T,
	patience?: Patience
): Promise<z.infer<T>> {
	return fetchPatiently(
		address,
		async (answer, heard) => {
			const parts: Uint8Array[] = [];
			let bytes = 0;
			for await (const chunk of answer.body ?? []) {
				heard();
				bytes += chunk.length;
				if (bytes > MOST_PAGE_BYTES) {
					throw new OfficialDataRefused([`${address} answers with more than a page may hold.`]);
				}
				parts.push(chunk);
			}
			const text = Buffer.concat(parts).toString('utf8');
			if (/^\s*</.test(text)) {
				throw new OfficialDataRefused([
					`${address} answers with a web page. Is it the address of the data?`
				]);
			}
			let document: unknown;
			try {
				document = JSON.parse(text);
			} catch {
				throw new TryAgain('an answer was cut off');
			}
			const failed = errorSchema.safeParse(document);
			if (failed.success) {
				const { code = 0, message = '' } = failed.data.error;
				if (code >= 500 || code === 429) throw new TryAgain(`the service says: ${code} ${message}`);
				throw new OfficialDataRefused([`${address} refuses: ${message || code}.`]);
			}
			const parsed = schema.safeParse(document);
			if (!parsed.success) {
				throw new OfficialDataRefused([`${address} answers with something else than features.`]);
			}
			return parsed.data;
		},
		patience
	);
}
