/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeImport } from './describe-import.ts';

describe('imports on PostgreSQL', () => describeImport(openPostgresRecord));
