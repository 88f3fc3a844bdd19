import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { proposalPromises } from './proposals.ts';

describe('proposals on the embedded database', () => proposalPromises(openEmbeddedRecord));
