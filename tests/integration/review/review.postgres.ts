/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresRecord, type RecordDatabase } from '../record/record-database.ts';
import { challengePromises } from './challenges.ts';
import { findingPromises } from './findings.ts';
import { reviewRedactionPromises } from './redacting.ts';

describe('findings and challenges on PostgreSQL', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openPostgresRecord();
	});
	afterAll(() => opened?.close());
	describe('findings', () => findingPromises(() => opened.db));
	describe('challenges', () => challengePromises(() => opened.db));
	describe('redaction', () => reviewRedactionPromises(() => opened.db));
});
