import { reportFigures } from '../../coverage/annual-report/report-figures.ts';
import type { ReportSource } from '../../coverage/annual-report/report-source.ts';
import type { ReportContents } from '../../domain/annual-report/annual-report.ts';
import { reportFiles } from './files/report-files.ts';
import { namesOf } from './report-names.ts';
import { reportText } from './report-text.ts';

/** Writes a report: its figures, their files, and the words of both languages. Pure. */
export function reportContents(source: ReportSource): ReportContents {
	const figures = reportFigures(source);
	const names = namesOf(source.to.record.reference);
	return {
		figures,
		files: reportFiles(figures, names),
		texts: {
			en: reportText(figures, { names, locale: 'en' }),
			cy: reportText(figures, { names, locale: 'cy' })
		}
	};
}
