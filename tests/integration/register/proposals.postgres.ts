/** The same promises on a real PostgreSQL: needs TEST_POSTGRES_URL (npm run test:postgres). */
import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { answerPromises } from './answers.ts';
import { proposalPromises } from './proposals.ts';

describe('proposals on PostgreSQL', () => proposalPromises(openPostgresRecord));
describe('answers on PostgreSQL', () => answerPromises(openPostgresRecord));
