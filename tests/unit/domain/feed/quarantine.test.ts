import { expect, test } from 'vitest';
import { suspicionOf } from '../../../../src/lib/domain/feed/quarantine.ts';
import type { RunReport } from '../../../../src/lib/domain/feed/tally.ts';

const report = (taken: number, more: Partial<RunReport> = {}): RunReport => ({
	shape: 'list',
	records: taken,
	pages: 1,
	said_records: null,
	totals_lie: false,
	outcomes: { new: taken },
	dropped: {},
	notes: {},
	without_place: 0,
	without_area: 0,
	without_term: 0,
	with_area: taken,
	with_term: taken,
	fields: [],
	...more
});
const before = { records: 100, taken: 100, with_area: 90, with_term: 60 };

test.each([
	['as many', report(100), before, null],
	['a little fewer', report(51), before, null],
	['half', report(50), before, 'halved'],
	['none', report(0, { outcomes: {} }), before, 'halved'],
	[
		'as many, half of them dropped',
		report(40, { records: 100, dropped: { ended: 60 } }),
		before,
		'halved'
	],
	['no areas', report(100, { with_area: 0 }), before, 'no-areas'],
	['no terms', report(100, { with_term: 0 }), before, 'no-terms'],
	['no terms where few had one', report(100, { with_term: 0 }), { ...before, with_term: 10 }, null],
	['anything the first time', report(1), null, null],
	['one of three', report(1), { ...before, taken: 3 }, null]
] as const)('%s', (_, now, then, suspicion) => {
	expect(suspicionOf(now, then)).toBe(suspicion);
});
