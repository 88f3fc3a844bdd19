import { START_ERRORS } from '../../lib/server/application/start-errors.ts';
import { redact } from '../../lib/server/log/redact.ts';

/** Reasons not to start that explain themselves. */
const PLAIN = new Set(['NotListening', ...START_ERRORS]);

/** Why the server did not start, as one sentence for the person at the terminal. */
export function refusalSentence(error: unknown): string {
	if (!(error instanceof Error)) return 'Haenau could not start.';
	const message = redact(error.message);
	return PLAIN.has(error.name) ? message : `Haenau could not start: ${message}`;
}
