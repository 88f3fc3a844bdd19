/**
 * npm run jobs: does once what is to be done again and again (reminders, mail, deletions), and ends. A
 * running server does all of it by itself; this is for a timer of the operator's own.
 */
import { existsSync } from 'node:fs';
import { readEnvironment } from '../lib/server/config/environment.ts';
import { fetchFeeds } from '../lib/server/jobs/fetch-feeds.ts';
import { JOBS } from '../lib/server/jobs/jobs.ts';
import { writeReports } from '../lib/server/jobs/write-reports.ts';
import { runJob } from '../lib/server/jobs/run-job.ts';
import { openDriver } from '../lib/server/mail/drivers/open-driver.ts';
import { worldOf } from '../lib/server/application/world-of.ts';
import { openSupabase } from '../lib/server/supabase/supabase.ts';
import { reportContents } from '../lib/views/annual-report/report-contents.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
process.env.LOG_LEVEL ||= 'warn';

try {
	const environment = readEnvironment(process.env);
	const supabase = await openSupabase(environment);
	const mail = openDriver(environment.mail);
	try {
		await runAll(supabase.service, mail, environment);
	} finally {
		mail.close();
		await supabase.close();
	}
} catch (error) {
	const inUse = error instanceof Error && error.name === 'DataFolderInUse';
	console.error(
		inUse
			? 'The server is running on this data folder, and does the jobs by itself.'
			: error instanceof Error
				? error.message
				: 'The jobs could not be run.'
	);
	process.exitCode = inUse ? 0 : 1;
}

async function runAll(
	client: Awaited<ReturnType<typeof openSupabase>>['service'],
	mail: ReturnType<typeof openDriver>,
	{ origin, dataDir }: { origin: string; dataDir: string }
): Promise<void> {
	if (!client)
		throw new Error('The secret key of Supabase is not set (see .env.example): the jobs need it.');
	const jobs = [
		...JOBS,
		fetchFeeds((asking) => worldOf(asking, dataDir)),
		writeReports(reportContents)
	];
	for (const job of jobs) {
		const context = { client, mail, dataDir, origin, changed: async () => {} };
		const done = await runJob(job, context, new Date());
		if (done === null) process.exitCode = 1;
		const counts = Object.entries(done ?? {}).map(([what, count]) => `${what} ${count}`);
		console.log(`${job.name}: ${done === null ? 'failed' : counts.join(', ')}`);
	}
}
