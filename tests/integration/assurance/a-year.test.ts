import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeAYear } from './a-year.ts';

describe('a year of a service on the embedded database', () => describeAYear(openEmbeddedRecord));
