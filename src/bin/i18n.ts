/**
 * npm run i18n:export -- [file], npm run i18n:import -- [file]: every text of the interface as a CSV
 * file for a translator, and back. The file is welsh-texts.csv unless another is named.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exportCsv } from '../lib/i18n/texts/export-csv.ts';
import { importCsv } from '../lib/i18n/texts/import-csv.ts';
import { readTexts } from '../lib/i18n/texts/read-texts.ts';
import { countAwaiting, readReviewed } from '../lib/i18n/texts/reviewed.ts';
import { writeTexts } from '../lib/i18n/texts/write-texts.ts';

const i18nFolder = fileURLToPath(new URL('../lib/i18n', import.meta.url));
const [direction, file = 'welsh-texts.csv'] = process.argv.slice(2);

async function toFile(): Promise<void> {
	const texts = await readTexts(i18nFolder);
	const reviewed = await readReviewed(i18nFolder);
	await writeFile(file, exportCsv(texts, reviewed));
	console.log(`${file}: ${texts.length} texts, ${countAwaiting(texts, reviewed)} await review.`);
}

async function fromFile(): Promise<void> {
	const csv = await readFile(file, 'utf8').catch(() => null);
	if (csv === null) return refuse([`There is no file ${file}.`]);
	const texts = await readTexts(i18nFolder);
	const outcome = importCsv(csv, texts, await readReviewed(i18nFolder));
	if ('problems' in outcome) {
		return refuse([...outcome.problems.map((line) => `${file}: ${line}`), 'Nothing was changed.']);
	}
	await writeTexts(i18nFolder, outcome);
	const left = countAwaiting(await readTexts(i18nFolder), outcome.reviewed);
	console.log(`${outcome.welsh.size} Welsh texts changed, ${left} await review.`);
}

function refuse(lines: string[]): void {
	for (const line of lines) console.error(line);
	process.exitCode = 1;
}

if (direction === 'export') await toFile();
else if (direction === 'import') await fromFile();
else refuse(['Say what to do: npm run i18n:export -- [file] or npm run i18n:import -- [file].']);
