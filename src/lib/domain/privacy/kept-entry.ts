import type { KeptEntryId } from './kept.ts';

/**
 * For how long: until a service leaves the record, until newer facts come, until an account is erased,
 * 30 days after sending, 30 days after a list was dealt with, 90 days after closing, or for good.
 */
export type KeptFor =
	| 'while recorded'
	| 'until replaced'
	| 'with the account'
	| '30 days'
	| 'after the list'
	| '90 days'
	| 'for good';

export type KeptEntry = {
	id: KeptEntryId;
	tables: readonly string[];
	/** Whether anything in it can be about a person who can be recognised. */
	personal: 'never' | 'possible';
	keptFor: KeptFor;
	/** Written through functions only, and read by people with a role, or by the hash of what it holds. */
	behindTheScenes?: true;
};
