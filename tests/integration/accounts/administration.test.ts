import { describe } from 'vitest';
import { openEmbeddedRecord } from '../record/record-database.ts';
import { describeAdministration } from './administration.ts';

describe('administration on the embedded database', () =>
	describeAdministration(openEmbeddedRecord));
