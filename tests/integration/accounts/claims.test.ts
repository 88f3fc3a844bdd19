import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeClaims } from './claims.ts';

describe('claims on the embedded database', () => describeClaims(openEmbeddedRecord));
