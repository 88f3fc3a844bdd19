import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { historyPromises } from './history.ts';

describe('history on the embedded database', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
	});
	afterAll(() => opened?.close());
	historyPromises(() => opened.db);
});
