import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeFeeds } from './describe-feeds.ts';

describe('feeds on the embedded database', () => describeFeeds(openEmbeddedRecord));
