import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { examplePromises } from './examples.ts';

describe('good practice on the embedded database', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
	});
	afterAll(() => opened?.close());
	examplePromises(() => opened.db);
});
