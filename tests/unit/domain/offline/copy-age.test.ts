import { expect, it } from 'vitest';
import { COPY_KEPT_DAYS, isCopyTooOld } from '../../../../src/lib/domain/offline/copy-age.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();

it.each([
	['now', ago(0), false],
	['on its last day', ago(COPY_KEPT_DAYS), false],
	['a moment later', new Date(NOW - COPY_KEPT_DAYS * DAY - 1).toISOString(), true],
	['a year ago', ago(365), true],
	['a few hours ahead, by a clock that is not quite right', ago(-0.2), false],
	['days ahead, by a clock that was set', ago(-3), true],
	['at no time', '', true]
])('made %s', (_, takenAt, tooOld) => {
	expect(isCopyTooOld(takenAt, NOW)).toBe(tooOld);
});
