import { describe } from 'vitest';
import { describeRecord } from './describe-record.ts';
import { openEmbeddedRecord } from './record-database.ts';

describe('the record on the embedded database', () => describeRecord(openEmbeddedRecord));
