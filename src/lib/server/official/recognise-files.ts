import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { SMALL_AREA_HEADINGS } from '../../domain/official/small-area-columns.ts';
import { columnsOf, folded } from '../../domain/official/table.ts';
import { IMPORT_KINDS, type ImportKind } from './publishers.ts';

/** How much of a file tells what it is. */
const HEAD = 64_000;

/**
 * The files of a folder, and of folders in it, that are official data, by what they hold. Of two of a kind
 * the larger one is taken: it is the finer one.
 */
export async function recogniseFiles(
	folder: string,
	indicators: ReadonlySet<string>
): Promise<{ kind: ImportKind; given: string[] }[]> {
	const best = new Map<ImportKind, { path: string; bytes: number }>();
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(geojson|json|csv|csv\.gz)$/i.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const kind = kindOf(await headOf(path), indicators);
		if (!kind) continue;
		const { size } = await stat(path);
		if (size > (best.get(kind)?.bytes ?? 0)) best.set(kind, { path, bytes: size });
	}
	return IMPORT_KINDS.flatMap((kind) => {
		const found = best.get(kind);
		return found ? [{ kind, given: [found.path] }] : [];
	});
}

async function headOf(path: string): Promise<string> {
	const file = createReadStream(path, { end: HEAD });
	const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
	const parts: Buffer[] = [];
	try {
		for await (const chunk of stream) {
			parts.push(chunk as Buffer);
			if (Buffer.concat(parts).length > HEAD) break;
		}
	} catch {
		// The rest of a packed file is not there: what was read tells enough.
	}
	return Buffer.concat(parts).toString('utf8');
}

const SHAPES: Readonly<Record<string, ImportKind>> = {
	W01: 'lsoa-boundaries',
	W06: 'boundaries',
	W11: 'health-boards'
};

function kindOf(head: string, indicators: ReadonlySet<string>): ImportKind | null {
	if (/^\s*\{/.test(head)) {
		const [, code] = /"(W01|W06|W11)\d{6}"/.exec(head) ?? [];
		return /"FeatureCollection"/.test(head) && code ? SHAPES[code]! : null;
	}
	const [heading = '', first = ''] = head.split(/\r?\n/);
	const cells = heading.split(',');
	const names = new Set(cells.map(folded));
	const any = (...of: string[]) => of.some((name) => names.has(name));
	if (
		any('postcode', 'pcds') &&
		any('lsoa21', 'lsoa21cd', 'lsoa21_code') &&
		any('laua', 'lad_code', 'lad25cd', 'lad24cd')
	) {
		return 'postcodes';
	}
	if (names.has('indicator') && any('value', 'observation')) {
		const at = cells.map(folded).indexOf('indicator');
		return indicators.has(folded(first.split(',')[at] ?? '')) ? 'figures' : null;
	}
	const columns = columnsOf(cells, SMALL_AREA_HEADINGS);
	if (columns.code < 0 || !/(^|,)"?W01\d{6}/.test(first)) return null;
	if (columns.lon >= 0 && columns.lat >= 0) return 'lsoa';
	return columns.rank >= 0 ? 'wimd' : columns.ruralCode >= 0 ? 'rural' : null;
}
