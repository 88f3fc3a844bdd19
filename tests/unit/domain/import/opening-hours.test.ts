import { expect, test } from 'vitest';
import { readHours, writeHours } from '../../../../src/lib/domain/import/opening-hours.ts';

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR'];

test.each([
	['Mon-Fri 09:00-17:00', [{ byday: WEEK, opens_at: '09:00', closes_at: '17:00' }]],
	['Llun i Gwener 9.00 - 17.00', [{ byday: WEEK, opens_at: '09:00', closes_at: '17:00' }]],
	[
		'Dydd Mawrth a dydd Iau: 9-12; Sat 10:30 to 12:00',
		[
			{ byday: ['TU', 'TH'], opens_at: '09:00', closes_at: '12:00' },
			{ byday: ['SA'], opens_at: '10:30', closes_at: '12:00' }
		]
	]
])('%s', (text, hours) => {
	expect(readHours(text)).toEqual(hours);
});

test.each([
	'by appointment',
	'Mon 17:00-09:00',
	'Fri-Mon 09:00-10:00',
	'Mon 25:00-26:00',
	'Mon',
	''
])('%o is no opening time', (text) => {
	expect(readHours(text)).toBeNull();
});

test('what is written is read again', () => {
	const hours = readHours('Mon-Wed 09:00-17:00; Sun 10:00-11:00')!;
	expect(readHours(writeHours(hours))).toEqual(hours);
});
