import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeDefining } from './defining.ts';

describe('defining tiers on the embedded database', () => describeDefining(openEmbeddedRecord));
