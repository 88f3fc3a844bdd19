import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeAdministration } from './administration.ts';

describe('administration on PostgreSQL', () => describeAdministration(openPostgresRecord));
