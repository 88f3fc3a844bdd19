import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { answerPromises } from './answers.ts';
import { proposalPromises } from './proposals.ts';

describe('proposals on the embedded database', () => proposalPromises(openEmbeddedRecord));
describe('answers on the embedded database', () => answerPromises(openEmbeddedRecord));
