/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { describe } from 'vitest';
import { describeRecord } from './describe-record.ts';
import { openPostgresRecord } from './record-database.ts';

describe('the record on PostgreSQL', () => describeRecord(openPostgresRecord));
