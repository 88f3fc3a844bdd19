import type { Job } from '../jobs/job.ts';
import { startApplication, type Application } from './application.ts';

let starting: Promise<Application> | null = null;
let running: Application | null = null;

/**
 * Starts the one application of this process; a second call waits for the same start.
 * @param alsoDone jobs beside the server's own
 */
export function ensureApplication(
	env: Record<string, string | undefined>,
	alsoDone: readonly Job[] = []
): Promise<Application> {
	starting ??= startApplication(env, alsoDone).then((application) => (running = application));
	return starting;
}

/** The running application. Throws before the start: hooks see to it that no page comes so early. */
export function application(): Application {
	if (!running) throw new Error('The application has not started.');
	return running;
}

/** Stops the application, if there is one: closes the database and releases the data folder. */
export async function stopApplication(): Promise<void> {
	const application = await starting?.catch(() => null);
	await application?.stop();
}
