import type { ReportFigures } from '../../../coverage/annual-report/report-figures.ts';
import type { ReportFile } from '../../../domain/annual-report/report-file.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageNames } from '../../coverage/coverage-setting.ts';
import { forecastFile, kindsFile, scorecardFile, trendsFile } from './children-files.ts';
import {
	challengesFile,
	findingsFile,
	servicesFile,
	unknownFile,
	unmetFile
} from './record-files.ts';
import { advocacyFile, edgeFile } from './review-files.ts';
import { reportTable } from './report-table.ts';

/** A report's figures as files, the dictionary of their columns last. */
export function reportFiles(figures: ReportFigures, names: CoverageNames): ReportFile[] {
	const files = [
		scorecardFile(figures, names),
		kindsFile(figures, names),
		trendsFile(figures, names),
		servicesFile(figures),
		forecastFile(figures),
		advocacyFile(figures, names),
		edgeFile(figures, names),
		unmetFile(figures, names),
		unknownFile(figures),
		findingsFile(figures, names),
		challengesFile(figures, names)
	];
	return [...files, dictionary(files)];
}

const dictionary = (files: readonly ReportFile[]): ReportFile =>
	reportTable(
		'dictionary',
		m.annual_file_dictionary,
		['file', 'column', 'meaning_en', 'meaning_cy'],
		files.flatMap(({ name, says, columns }) => [
			{ file: name, column: null, meaning_en: says.en, meaning_cy: says.cy },
			...columns.map((column) => ({
				file: name,
				column: column.name,
				meaning_en: column.says.en,
				meaning_cy: column.says.cy
			}))
		])
	);
