import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../domain/time/calendar.ts';
import { firstAccounts } from '../accounts/first-accounts.ts';
import { readEnvironment, type Environment } from '../config/environment.ts';
import { projectFolder } from '../config/project-folder.ts';
import { fetchFeeds } from '../jobs/fetch-feeds.ts';
import type { Job } from '../jobs/job.ts';
import { JOBS } from '../jobs/jobs.ts';
import { startTicker } from '../jobs/ticker.ts';
import { log } from '../log/log.ts';
import { openDriver } from '../mail/drivers/open-driver.ts';
import { loadSigningKey, type SigningKey } from '../secrets/signing-key.ts';
import { seed } from '../seed/seed.ts';
import { keepSnapshot, type Keeper } from '../snapshot/keeper.ts';
import { seeChange } from '../snapshot/see-change.ts';
import { openSupabase, type Supabase } from '../supabase/supabase.ts';
import { warmRanks } from './robustness.ts';
import { START_ERRORS } from './start-errors.ts';
import { buildWorld, type World } from './world.ts';

/** The running server: its environment, its database, its picture. */
export type Application = {
	environment: Environment;
	/** Null while the database is away. */
	supabase: Supabase | null;
	signingKey: SigningKey;
	keeper: Keeper;
	/** What pages are made from; null until the first picture is there. */
	world(): World | null;
	stop(): Promise<void>;
};

/**
 * Starts the server: opens Supabase (the embedded form is migrated and seeded on the way), takes the
 * first picture, and keeps it up to date. A database that does not open leaves the last picture kept
 * on disk; a data folder in use, or a database ahead of this build, stops the start.
 * @param alsoDone jobs that need more than the server has, such as the words of a report
 */
export async function startApplication(
	env: Record<string, string | undefined>,
	alsoDone: readonly Job[] = []
): Promise<Application> {
	const environment = readEnvironment(env);
	await mkdir(environment.dataDir, { recursive: true, mode: 0o700 });
	const supabase = await open(environment);
	const keeper = await keepSnapshot({
		client: supabase?.anonymous ?? null,
		folder: environment.dataDir,
		pollSeconds: environment.snapshotPollSeconds,
		now: () => new Date(),
		build: async (snapshot) => {
			const world = await buildWorld(snapshot, environment.dataDir);
			const today = dayOf(new Date());
			warmRanks(world.coverage(today), world.robustness, today);
			return world;
		}
	});
	const stopJobs = startJobs(environment, supabase, keeper, [
		...JOBS,
		fetchFeeds(async () => keeper.picture()?.world ?? null),
		...alsoDone
	]);
	return {
		environment,
		supabase,
		signingKey: await loadSigningKey(environment.dataDir),
		keeper,
		world: () => keeper.picture()?.world ?? null,
		async stop() {
			keeper.stop();
			await stopJobs();
			await supabase?.close();
		}
	};
}

/** Runs the jobs in this process for as long as it lives; returns what ends them. */
function startJobs(
	{ mail, origin, dataDir }: Environment,
	supabase: Supabase | null,
	keeper: Keeper,
	jobs: readonly Job[]
): () => Promise<void> {
	if (!supabase?.service) return async () => {};
	const driver = openDriver(mail);
	const context = {
		client: supabase.service,
		mail: driver,
		dataDir,
		origin,
		changed: () => seeChange(keeper)
	};
	const ticker = startTicker(jobs, context, () => new Date());
	return () => ticker.stop().finally(() => driver.close());
}

async function open(environment: Environment): Promise<Supabase | null> {
	try {
		const supabase = await openSupabase(environment);
		if (supabase.sql) await seed(supabase.sql, join(projectFolder(), 'supabase', 'seed'));
		await firstAccounts(supabase, environment.firstAdminEmail);
		return supabase;
	} catch (error) {
		if (error instanceof Error && START_ERRORS.has(error.name)) throw error;
		if (environment.supabase.form === 'embedded') {
			log.error({ err: error }, 'the database did not open: serving the last picture');
			return null;
		}
		throw error;
	}
}
