import { coverageFigures } from './coverage/coverage-figures.ts';
import { feedFigures } from './feed-figures.ts';
import { finderFigures } from './finder-query.ts';
import { importFigures } from './import-figures.ts';
import { officialFigures } from './official-figures.ts';
import { serverFigures } from './server-figures.ts';
import type { Figure } from './figure.ts';
import { table } from './table.ts';

export { table };

/** Every figure of the bench, one after another: nothing else runs in the process meanwhile. */
export async function allFigures(say: (sentence: string) => void): Promise<Figure[]> {
	say('Finder queries, against turf.');
	const finder = await finderFigures();
	say('The national matrix, against turf, kdbush with flatbush, and PostgreSQL.');
	const coverage = await coverageFigures();
	say('An import of 10,000 rows.');
	const imports = await importFigures();
	say('The Open Referral feed.');
	const feed = await feedFigures();
	say('Official data: boundaries, small areas, postcodes.');
	const official = await officialFigures();
	say('The built server: pages, starts, memory.');
	return [...finder, ...coverage, ...imports, ...feed, ...official, ...(await serverFigures())];
}
