import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeAYear } from './a-year.ts';

describe('a year of a service on PostgreSQL', () => describeAYear(openPostgresRecord));
