import type { MailDriver } from '../mail/drivers/driver.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** What jobs work with. */
export type JobContext = {
	/** Asks with the service key. */
	client: ApiClient;
	mail: MailDriver;
	/** Where the reference files lie that dated records name. */
	dataDir: string;
	/** The site's own address, for links in messages. */
	origin: string;
	/** Called when something public changed, so that pages show it at once. */
	changed: () => Promise<void>;
};

/**
 * Something that is done again and again. It may be cut off at any point, be late by days, and run in
 * two processes at once: what was done is not done again. Time is an argument.
 */
export type Job = {
	name: string;
	/** Seconds between two runs of one process. */
	every: number;
	/** Returns what was done, in numbers for the log. */
	run(context: JobContext, now: Date): Promise<{ [what: string]: number }>;
};
