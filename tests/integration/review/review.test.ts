import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { challengePromises } from './challenges.ts';
import { findingPromises } from './findings.ts';
import { reviewRedactionPromises } from './redacting.ts';

describe('findings and challenges on the embedded database', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
	});
	afterAll(() => opened?.close());
	describe('findings', () => findingPromises(() => opened.db));
	describe('challenges', () => challengePromises(() => opened.db));
	describe('redaction', () => reviewRedactionPromises(() => opened.db));
});
