/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresRecord, type RecordDatabase } from '../record/record-database.ts';
import { switchingPromises } from './switching.ts';

describe('versions of official data on PostgreSQL', () => {
	let opened: RecordDatabase;
	beforeAll(async () => {
		opened = await openPostgresRecord();
	});
	afterAll(() => opened?.close());
	switchingPromises(() => opened.db);
});
