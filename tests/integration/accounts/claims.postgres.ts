import { describe } from 'vitest';
import { openPostgresRecord } from '../record/record-database.ts';
import { describeClaims } from './claims.ts';

describe('claims on PostgreSQL', () => describeClaims(openPostgresRecord));
