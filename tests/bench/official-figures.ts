import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { counted, timed, type Figure } from './figure.ts';

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const script = fileURLToPath(new URL('./official-import.ts', import.meta.url));

const IMPORTS = [
	['boundaries', 'boundaries/lad_2025_wales_bgc.geojson', '2025', '22 areas'],
	['lsoa', 'need/lsoa21_wales.csv', '2021', '1,917 small areas'],
	['postcodes', 'postcodes/postcodes_wales.csv.gz', '2024', '138,723 postcodes']
] as const;

/** What one import took, as its process says. */
type Took = { ms: number; rows: number; rss: number };

/**
 * Official files read, checked, laid against what is loaded and written in our form, each in a process of
 * its own: how long, how many rows a second, how much memory at most. Nothing where the files are not.
 */
export async function officialFigures(): Promise<Figure[]> {
	if (!existsSync(SHARED)) return [];
	const figures: Figure[] = [];
	let total = 0;
	let most = 0;
	for (const [kind, file, vintage, called] of IMPORTS) {
		const took = await measured(kind, `${SHARED}${file}`, vintage);
		total += took.ms;
		most = Math.max(most, took.rss);
		figures.push(timed(`official: ${called}, checked and written`, took.rows, took.ms));
		// Of boundaries it is the points that take the time, not their 22 rows.
		if (kind === 'boundaries') continue;
		const perSecond = Math.round(took.rows / (took.ms / 1000));
		figures.push(counted(`official: ${kind}, rows a second`, perSecond, 'rows'));
	}
	return [
		...figures,
		counted('official: the three imports together', Math.round(total / 100) / 10, 's', '60'),
		counted('official: most memory of an import', Math.round(most / 1e6), 'MB', '1000')
	];
}

async function measured(kind: string, path: string, vintage: string): Promise<Took> {
	const child = spawn(process.execPath, [script, kind, path, vintage], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
	const [code] = (await once(child, 'close')) as [number];
	if (code !== 0) throw new Error(`the import of ${kind} failed`);
	return JSON.parse(said) as Took;
}
