import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeMailQueue } from './mail-queue.ts';

describe('the mail queue on PostgreSQL', () => describeMailQueue(openPostgresRecord));
