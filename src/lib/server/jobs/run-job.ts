import { log } from '../log/log.ts';
import type { Job, JobContext } from './job.ts';

/** What a job did; null when it failed, which the log says and the next run makes good. */
export async function runJob(
	job: Job,
	context: JobContext,
	now: Date
): Promise<{ [what: string]: number } | null> {
	try {
		const done = await job.run(context, now);
		if (Object.values(done).some((count) => count > 0)) log.info({ job: job.name, ...done }, 'job');
		return done;
	} catch (err) {
		log.error({ err, job: job.name }, 'job failed');
		return null;
	}
}
