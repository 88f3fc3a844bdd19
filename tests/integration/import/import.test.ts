import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeImport } from './describe-import.ts';

describe('imports on the embedded database', () => describeImport(openEmbeddedRecord));
