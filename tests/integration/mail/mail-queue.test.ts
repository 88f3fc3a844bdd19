import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeMailQueue } from './mail-queue.ts';

describe('the mail queue on the embedded database', () => describeMailQueue(openEmbeddedRecord));
