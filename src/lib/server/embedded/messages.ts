/** What the main thread and the worker say to each other. */
import type { EmbeddedKeys } from './keys.ts';
import type { Packed } from './backup/pack.ts';
import type { LogLine } from './quiet-console.ts';
import type { WireFailure, WireRequest, WireResponse } from './wire.ts';

/** Handed to the worker when it starts. */
export interface WorkerStart {
	/** PGlite's own folder. */
	databaseDir: string;
	migrationsDir: string;
	keys: EmbeddedKeys;
}

/** What the worker can be asked to do. */
export type Call =
	| { kind: 'fetch'; request: WireRequest }
	| { kind: 'sql'; text: string; params: unknown[] }
	| { kind: 'token'; email: string }
	/** Everything of the data folder into one file. */
	| { kind: 'backup'; dataDir: string; file: string }
	| { kind: 'close' };

export type CallOf<K extends Call['kind']> = Extract<Call, { kind: K }>;

export type CallMessage = Call & { id: number };

/** What each kind of call is answered with. */
export interface Answers {
	fetch: WireResponse;
	sql: unknown[];
	token: string | null;
	backup: Packed;
	close: null;
}

/** What comes back from the worker. */
export type WorkerMessage =
	| { kind: 'ready' }
	| { kind: 'unable'; failure: WireFailure }
	| { kind: 'log'; line: LogLine }
	| { kind: 'answer'; id: number; value: Answers[Call['kind']] }
	| { kind: 'failure'; id: number; failure: WireFailure };
