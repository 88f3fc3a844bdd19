import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { annualReportPromises } from './annual-report.ts';

describe('annual reports on the embedded database', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
	});
	afterAll(() => opened?.close());
	annualReportPromises(() => opened.db);
});
