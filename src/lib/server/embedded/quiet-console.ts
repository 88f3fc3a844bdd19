/** Makes the worker's console say only what `redact.ts` allows, and say it to the main thread. */
import { describeForLog } from './redact.ts';

export type LogLevel = 'info' | 'warn' | 'error';
export interface LogLine {
	level: LogLevel;
	text: string;
}

const levels = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' } as const;

/** Replaces the printing methods of `console` for the whole thread. */
export function quietConsole(onLine: (line: LogLine) => void): void {
	for (const [method, level] of Object.entries(levels)) {
		console[method as keyof typeof levels] = (...values: unknown[]) =>
			onLine({ level, text: describeForLog(values) });
	}
	// These print whole objects.
	console.dir = console.trace = console.table = () => {};
}
