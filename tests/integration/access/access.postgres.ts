import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeAccess } from './describe-access.ts';
import { readMatrix } from './matrix.ts';

const functions = await readMatrix('functions of schema api');
const tables = await readMatrix('tables of schema app');

describe('the access matrix on PostgreSQL', () =>
	describeAccess(openPostgresRecord, functions, tables));
