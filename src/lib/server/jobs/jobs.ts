import { claimLinks, deleteOldClaims } from './claims.ts';
import { deleteOldFeedback } from './delete-old-feedback.ts';
import { deleteOldMail } from './delete-old-mail.ts';
import { deleteOldReports } from './delete-old-reports.ts';
import { forgetFeedRuns } from './fetch-feeds.ts';
import type { Job } from './job.ts';
import { publishApproved } from './publish-approved.ts';
import { publishUnmetNeedQuarters } from './publish-unmet-need.ts';
import { remindProviders } from './remind-providers.ts';
import { forgetImports, runImports } from './run-imports.ts';
import { sendMail } from './send-mail.ts';
import { takeMonthlySnapshot, workOutFigures } from './take-snapshots.ts';
import { tellOfReports } from './tell-of-reports.ts';

/**
 * Everything that is done again and again, in the order of `npm run jobs`: what has something to say
 * stands before the sending of mail.
 */
export const JOBS: readonly Job[] = [
	publishApproved,
	runImports,
	forgetImports,
	forgetFeedRuns,
	remindProviders,
	publishUnmetNeedQuarters,
	takeMonthlySnapshot,
	workOutFigures,
	tellOfReports,
	claimLinks,
	deleteOldClaims,
	deleteOldReports,
	deleteOldFeedback,
	sendMail,
	deleteOldMail
];
