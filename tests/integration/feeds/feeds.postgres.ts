/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeFeeds } from './describe-feeds.ts';

describe('feeds on PostgreSQL', () => describeFeeds(openPostgresRecord));
