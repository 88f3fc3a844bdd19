import { describe, expect, it } from 'vitest';
import { ago, longDate, longTime, partialDate } from '../../../../src/lib/views/words/dates.ts';

describe('dates', () => {
	it('are written out in both languages', () => {
		expect(longDate('2026-11-21', 'en')).toBe('21 November 2026');
		expect(longDate('2026-11-21', 'cy')).toBe('21 Tachwedd 2026');
		expect(longDate('2026-02-01', 'cy')).toBe('1 Chwefror 2026');
	});

	it('do not lean on the browser knowing Welsh', () => {
		const months = Array.from({ length: 12 }, (_, month) =>
			longDate(`2026-${String(month + 1).padStart(2, '0')}-03`, 'cy')
		);
		// Node knows Welsh, so it can say what is right.
		const right = new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeZone: 'UTC' });
		expect(months).toEqual(months.map((_, month) => right.format(Date.UTC(2026, month, 3))));
	});

	it('are as exact as their source and no more', () => {
		expect(['2018', '2026-03', '2026-03-31'].map((date) => partialDate(date, 'en'))).toEqual([
			'2018',
			'March 2026',
			'31 March 2026'
		]);
		expect(partialDate('2026-03', 'cy')).toBe('Mawrth 2026');
	});

	it('tell the time in Wales, in summer too', () => {
		expect(longTime('2026-07-01T23:30:00Z', 'en')).toMatch(/2 July 2026.*00:30/);
		expect(longTime('2026-01-01T23:30:00Z', 'cy')).toMatch(/1 Ionawr 2026.*23:30/);
	});
});

describe('ago', () => {
	const at = (date: string, locale: 'en' | 'cy' = 'en') => ago(date, '2026-11-21', locale);

	it('counts days, then weeks, then months', () => {
		expect(
			['2026-11-21', '2026-11-20', '2026-11-08', '2026-11-07', '2026-09-23', '2026-09-22'].map(
				(d) => at(d)
			)
		).toEqual(['today', 'yesterday', '13 days ago', '2 weeks ago', '8 weeks ago', '1 month ago']);
		expect(at('2025-11-21')).toBe('11 months ago');
	});

	it('has the Welsh form of every number', () => {
		expect(at('2026-11-21', 'cy')).toBe('heddiw');
		expect(at('2026-11-20', 'cy')).toBe('ddoe');
		expect(at('2026-11-19', 'cy')).toBe('2 ddiwrnod yn ôl');
		expect(at('2026-11-18', 'cy')).toBe('3 diwrnod yn ôl');
		expect(at('2026-11-15', 'cy')).toBe('6 diwrnod yn ôl');
		expect(at('2026-11-07', 'cy')).toBe('2 wythnos yn ôl');
		expect(at('2026-09-15', 'cy')).toBe('2 fis yn ôl');
	});

	it('never speaks of the future: a check dated tomorrow is today’s', () => {
		expect(at('2026-11-22')).toBe('today');
	});
});
