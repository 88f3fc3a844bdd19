import { afterAll, beforeAll, describe } from 'vitest';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import type { Record } from '../record/describe-record.ts';
import { correctionPromises } from './corrections.ts';
import { decisionPromises } from './decisions.ts';
import { givingBackPromises } from './giving-back.ts';
import { queuePromises } from './queue.ts';
import { redactionPromises } from './redaction.ts';
import { restoringPromises } from './restoring.ts';
import { changePromises } from './telling-changes.ts';

/** What moderation promises, on the form that `open` opens. */
export function describeModeration(open: OpenRecord): void {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened?.close());
	const record: Record = () => opened.db;

	describe('queue', () => queuePromises(record));
	describe('decisions', () => decisionPromises(record));
	describe('giving back', () => givingBackPromises(record));
	describe('restoring and merging', () => restoringPromises(record));
	describe('corrections', () => correctionPromises(record));
	describe('telling of changes', () => changePromises(record));
	describe('redaction', () => redactionPromises(record));
}
