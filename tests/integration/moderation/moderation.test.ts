import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeModeration } from './describe-moderation.ts';

describe('moderation on the embedded database', () => describeModeration(openEmbeddedRecord));
