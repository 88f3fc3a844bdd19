import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { advocacyPromises } from './advocacy.ts';
import { feedbackPromises } from './feedback.ts';

describe('what parents say, on the embedded database', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
	});
	afterAll(() => opened?.close());
	feedbackPromises(() => opened.db);
	advocacyPromises(() => opened.db);
});
