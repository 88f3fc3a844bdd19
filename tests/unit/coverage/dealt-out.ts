import { dayNumber } from '../../../src/lib/coverage/day-number.ts';
import { coverRecord } from '../../../src/lib/coverage/figures/cover-record.ts';
import { seedReference, seedServices, seedStatements } from '../domain/seed-record.ts';

const TODAY = '2026-11-22';
/** A year from the day it is covered on (day number). */
export const IN_A_YEAR = dayNumber('2027-11-22');
const ENDS = ['2027-01-31', '2027-03-31', '2028-03-31', null];
const CHECKS = ['2026-01-15', '2026-06-01', '2026-11-01', null];

/** The seed facts with ends of funding and checks dealt out over them. */
const services = seedServices.map((service, at) => ({
	...service,
	funding: [{ source: 'A fund', ends_on: ENDS[at % 4]! }],
	assurance: CHECKS[at % 3] ? { checked_on: CHECKS[at % 3]!, role: 'provider' as const } : null
}));
/** Covered on a day on which some of it has run out, some has not, and some never was there. */
export const { inputs, coverage, matrix } = coverRecord(
	{ services, statements: seedStatements, reference: seedReference },
	TODAY
);
