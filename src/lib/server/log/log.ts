import pino from 'pino';
import { redact } from './redact.ts';

/**
 * The server's log: JSON lines on stdout. Paths are logged without their query, errors by kind and
 * message with anything shaped like a postcode taken out, bodies and headers never.
 */
export const log = pino({
	level: process.env.LOG_LEVEL || 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (label) => ({ level: label }) },
	serializers: {
		err: (error: unknown) =>
			error instanceof Error
				? { name: error.name, message: redact(error.message), stack: redact(error.stack ?? '') }
				: { name: 'unknown' }
	},
	hooks: {
		// The last gate: whatever was logged, and however, nothing shaped like a postcode is written.
		streamWrite: redact
	}
});
