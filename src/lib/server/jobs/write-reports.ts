import { z } from 'zod';
import type { ReportSource } from '../../coverage/annual-report/report-source.ts';
import { METHOD } from '../../coverage/method.ts';
import type { ReportContents } from '../../domain/annual-report/annual-report.ts';
import { readReportSource, waitingReportSchema } from '../annual-report/report-source.ts';
import { log } from '../log/log.ts';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const waitingSchema = z.object({ ok: z.literal(true), reports: z.array(waitingReportSchema) });
const keptSchema = z.object({ ok: z.literal(true), kept: z.boolean() });

/**
 * Writes the reports that were asked for, and anew those that something was taken out of. One that can
 * not be written leaves the others be, and waits.
 * @param write makes the contents of a report: its words are the business of the views
 */
export const writeReports = (write: (source: ReportSource) => ReportContents): Job => ({
	name: 'write reports',
	every: 5,
	async run({ client, dataDir, changed }) {
		const { reports } = await askFor(client, 'reports_to_write', {}, waitingSchema);
		let written = 0;
		for (const report of reports) {
			try {
				const source = await readReportSource(client, dataDir, report);
				const snapshots = Object.fromEntries(source.trend.map(({ id, hash }) => [id, hash]));
				const contents = write(source);
				const kept = { report: report.id, snapshots, method: METHOD, contents };
				if ((await askFor(client, 'keep_report', kept, keptSchema)).kept) written += 1;
			} catch (err) {
				log.error({ err, report: report.id }, 'a report could not be written');
			}
		}
		if (written > 0) await changed();
		return { reports: written };
	}
});
