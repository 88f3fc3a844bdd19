import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { cellsOfOffer } from '../../src/lib/domain/import/cells-of-offer.ts';
import { createRowCheck } from '../../src/lib/domain/import/check-row.ts';
import { COLUMN_IDS } from '../../src/lib/domain/import/columns.ts';
import { cellsOf } from '../../src/lib/domain/import/map-columns.ts';
import { offerOfService } from '../../src/lib/domain/import/offer-of-service.ts';
import { decodeFile } from '../../src/lib/domain/import/decode-file.ts';
import { wordsOf } from '../../src/lib/domain/import/vocabulary.ts';
import { readCsv } from '../../src/lib/server/import/read-csv.ts';
import { aChecking, CODES } from '../unit/domain/import/a-checking.ts';
import { seedReference, seedServices } from '../unit/domain/seed-record.ts';
import { counted, timed, type Figure } from './figure.ts';
import { middle } from './median.ts';

const ROWS = 10_000;
const TIMES = 3;

/** A list as large as an import takes: the record's own services over and over, under new names. */
function aLongList(): Buffer {
	const rows = Array.from({ length: ROWS }, (_, at) => {
		const service = seedServices[at % seedServices.length]!;
		const cells = cellsOfOffer(offerOfService(service));
		const name_en = `${service.name.en} ${at}`;
		return COLUMN_IDS.map((column) => (column === 'name_en' ? name_en : (cells[column] ?? '')));
	});
	const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	const text = [[...COLUMN_IDS], ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
	return Buffer.from(text);
}

/** Milliseconds of a core in which csv-parse turns the file into cells, and nothing else is done. */
function parsedAlone(file: Buffer): number {
	const began = process.cpuUsage();
	const rows = parse(file, { bom: true }) as string[][];
	if (rows.length !== ROWS + 1) throw new Error('the list could not be read');
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}

/** How fast a long list is read and checked, how long anybody else waits, and what it takes of memory. */
export async function importFigures(): Promise<Figure[]> {
	const file = aLongList();
	const organization = seedServices[0]!.organization;
	const category = wordsOf(seedReference.categories.map(({ id }) => [id, []] as const));
	const checking = aChecking(seedServices, [organization], {
		vocabulary: { ...CODES, category }
	});
	const times: number[] = [];
	const plain: number[] = [];
	const longest: number[] = [];
	let memory = 0;
	for (let time = 0; time < TIMES; time++) {
		plain.push(parsedAlone(file));
		const before = process.memoryUsage().rss;
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		await setTimeout(5);
		const began = process.cpuUsage();
		const decoded = decodeFile(file);
		const read = decoded.ok ? await readCsv(decoded.text) : null;
		if (!read?.ok) throw new Error('the list could not be read');
		const check = createRowCheck(checking);
		let sliceBegan = performance.now();
		for (const { cells } of read.rows) {
			check(cellsOf(cells, [...COLUMN_IDS]));
			if (performance.now() - sliceBegan > 8) {
				await setImmediate();
				sliceBegan = performance.now();
			}
		}
		// The core's own time: the machine may be busy with other work.
		const { user, system } = process.cpuUsage(began);
		times.push((user + system) / 1000);
		delay.disable();
		longest.push(delay.max / 1e6);
		memory = Math.max(memory, process.memoryUsage().rss - before);
	}
	return [
		// How much of the time is the reading itself, and how much the checking of each cell.
		timed('import: a list of 10,000 rows read and checked', ROWS, middle(times), {
			reference: 'csv-parse alone, nothing checked',
			ms: middle(plain)
		}),
		counted(
			'import: rows read and checked in a second of one core',
			Math.round(ROWS / (middle(times) / 1000)),
			'rows'
		),
		counted('import: longest wait of anybody else', Math.round(middle(longest)), 'ms'),
		counted('import: memory a list of 10,000 rows takes', Math.round(memory / 1e6), 'MB')
	];
}
