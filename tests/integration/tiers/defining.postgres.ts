import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeDefining } from './defining.ts';

describe('defining tiers on PostgreSQL', () => describeDefining(openPostgresRecord));
