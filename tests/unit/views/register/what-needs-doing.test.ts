import { expect, test } from 'vitest';
import { whatNeedsDoing } from '../../../../src/lib/views/register/what-needs-doing.ts';
import { aService, english, idOf } from '../../domain/a-service.ts';

const TODAY = '2027-11-10';
const service = (
	number: number,
	checkedOn: string | null,
	status: 'active' | 'defunct' = 'active'
) =>
	aService({
		id: idOf(number),
		name: english(`Service ${number}`),
		status,
		assurance: checkedOn === null ? null : { checked_on: checkedOn, role: 'provider' }
	});

test('what is most urgent stands first, each with its sentence and where to go', () => {
	const todo = whatNeedsDoing(
		[
			service(1, '2027-11-01'),
			service(2, null),
			service(3, '2026-11-20'),
			service(4, '2026-10-01'),
			service(5, null, 'defunct')
		],
		{ today: TODAY, locale: 'en' }
	);
	expect(todo.map(({ name, standing, check }) => [name.text, standing, check])).toEqual([
		['Service 4', 'overdue', `/en/assurance/${idOf(4)}`],
		['Service 3', 'due', `/en/assurance/${idOf(3)}`],
		['Service 2', 'never', `/en/assurance/${idOf(2)}`],
		['Service 1', 'current', `/en/assurance/${idOf(1)}`],
		['Service 5', null, null]
	]);
	expect(todo[0]!.text).toContain('1 October 2027');
	expect(todo[1]!.text).toContain('20 November 2027');
});

test('speaks Welsh, dates included', () => {
	const [one] = whatNeedsDoing([service(1, '2026-10-01')], { today: TODAY, locale: 'cy' });
	expect(one!.text).toContain('1 Hydref 2027');
	expect(one!.check).toBe(`/cy/assurance/${idOf(1)}`);
});
