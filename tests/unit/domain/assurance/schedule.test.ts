import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dueOn,
	REMINDER_STEPS,
	reminderFor,
	standingOf,
	stepDay,
	stepOn,
	type ReminderStep
} from '../../../../src/lib/domain/assurance/schedule.ts';
import { addDays } from '../../../../src/lib/domain/time/calendar.ts';
import { aService, onTier } from '../a-service.ts';

const checked = (on: string, ...tiers: Parameters<typeof onTier>[0][]) =>
	aService({
		assurance: { checked_on: on, role: 'provider' },
		tiers: (tiers.length ? tiers : (['secondary'] as const)).map(onTier)
	});

describe('dueOn', () => {
	it('is six months on for the targeted tier, twelve for the others, the stricter of both', () => {
		expect(dueOn(checked('2026-11-22', 'targeted'))).toBe('2027-05-22');
		expect(dueOn(checked('2026-11-22', 'universal'))).toBe('2027-11-22');
		expect(dueOn(checked('2026-11-22', 'secondary', 'targeted'))).toBe('2027-05-22');
	});

	it('is never for what nobody checked, what has ended and what is context only', () => {
		const service = checked('2026-11-22');
		expect(dueOn({ ...service, assurance: null })).toBeNull();
		expect(dueOn({ ...service, status: 'defunct' })).toBeNull();
		expect(dueOn({ ...service, status: 'inactive' })).toBeNull();
		expect(dueOn({ ...service, in_scope: false })).toBeNull();
		expect(dueOn({ ...service, status: 'temporarily closed' })).toBe('2027-11-22');
	});
});

describe('stepOn', () => {
	it('turns four weeks before, on the day and four weeks after', () => {
		const days: [string, ReminderStep | null][] = [
			['2027-10-24', null],
			['2027-10-25', 'before'],
			['2027-11-21', 'before'],
			['2027-11-22', 'due'],
			['2027-12-19', 'due'],
			['2027-12-20', 'after'],
			['2031-01-01', 'after']
		];
		expect(days.map(([day]) => [day, stepOn('2027-11-22', day)])).toEqual(days);
	});
});

describe('reminderFor', () => {
	const service = checked('2026-11-22');
	const due = '2027-11-22';

	it('gives each step once, and none that a later one has overtaken', () => {
		expect(reminderFor(service, [], '2027-11-01')).toEqual({ dueOn: due, step: 'before' });
		expect(reminderFor(service, [{ due_on: due, step: 'before' }], '2027-11-01')).toBeNull();
		expect(reminderFor(service, [{ due_on: due, step: 'before' }], due)).toEqual({
			dueOn: due,
			step: 'due'
		});
		expect(reminderFor(service, [{ due_on: due, step: 'after' }], '2027-11-01')).toBeNull();
	});

	it('begins anew with a new check', () => {
		const given = REMINDER_STEPS.map((step) => ({ due_on: '2026-11-22', step }));
		expect(reminderFor(service, given, '2027-11-01')).toEqual({ dueOn: due, step: 'before' });
	});

	it('whenever the job runs: at most three, each once, in order, never before its day', () => {
		const runs = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 40 });
		fc.assert(
			fc.property(runs, (offsets) => {
				const given: { due_on: string; step: ReminderStep }[] = [];
				for (const offset of offsets.sort((a, b) => a - b)) {
					const today = addDays('2026-11-22', offset);
					const next = reminderFor(service, given, today);
					if (!next) continue;
					expect(stepDay(next.dueOn, next.step) <= today).toBe(true);
					given.push({ due_on: next.dueOn, step: next.step });
				}
				const order = given.map(({ step }) => REMINDER_STEPS.indexOf(step));
				expect(order).toEqual([...new Set(order)].sort());
				// However late: whoever runs it at all in the end has asked.
				if (offsets.some((offset) => offset >= 365 + 28)) expect(given.at(-1)?.step).toBe('after');
			})
		);
	});
});

describe('standingOf', () => {
	it('is in date, then due, then overdue; never for what nobody checked', () => {
		const service = checked('2026-11-22');
		expect(standingOf(service, '2027-10-24')).toBe('current');
		expect(standingOf(service, '2027-10-25')).toBe('due');
		expect(standingOf(service, '2027-11-22')).toBe('due');
		expect(standingOf(service, '2027-11-23')).toBe('overdue');
		expect(standingOf({ ...service, assurance: null }, '2027-11-23')).toBe('never');
		expect(standingOf({ ...service, status: 'defunct' }, '2027-11-23')).toBeNull();
	});
});
