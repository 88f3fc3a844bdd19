import { z } from 'zod';
import { REPORT_REASONS, type ReportReason } from '../../domain/report/report-reason.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const waitingSchema = z.object({
	ok: z.literal(true),
	reports: z.array(z.object({ id: z.uuid(), reason: z.enum(REPORT_REASONS) }))
});
const toldSchema = z.object({ ok: z.literal(true), told: z.int() });

type Underscored<Code extends string> = Code extends `${infer A}-${infer B}`
	? `${A}_${Underscored<B>}`
	: Code;

/** The reason from the list in both languages, as a message carries it. */
function inBoth(reason: ReportReason): { en: string; cy: string } {
	const key = reason.replaceAll('-', '_') as Underscored<ReportReason>;
	const say = m[`report_reason_${key}`];
	return { en: say({}, { locale: 'en' }), cy: say({}, { locale: 'cy' }) };
}

/**
 * Writes to the members of an organisation when a reader says that something about a service is wrong:
 * once a report, at most once a day a service, and never in the reader's own words.
 */
export const tellOfReports: Job = {
	name: 'tell of reports',
	every: 60,
	async run({ client }, now) {
		const { reports } = await askFor(client, 'reports_to_tell', {}, waitingSchema);
		let messages = 0;
		for (const { id, reason } of reports) {
			const { told } = await askFor(
				client,
				'tell_of_report',
				{
					report: id,
					reason_words: { ...inBoth(reason), cy_state: 'draft' },
					at: now.toISOString()
				},
				toldSchema
			);
			messages += told;
		}
		return { messages };
	}
};
