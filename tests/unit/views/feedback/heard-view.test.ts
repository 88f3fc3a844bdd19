import { expect, test } from 'vitest';
import { heardViews } from '../../../../src/lib/views/feedback/heard-view.ts';
import { aService, idOf } from '../../domain/a-service.ts';

const said = (number: number, month: string, service = 1) => ({
	id: idOf(number),
	service: idOf(service),
	locale: 'cy' as const,
	helped: 'Gwrandawodd',
	better: null,
	month
});

test('words stand under their service, the newest month first, in the language they were written in', () => {
	const heard = heardViews(
		[said(1, '2026-09'), said(2, '2026-11'), said(3, '2026-10', 9)],
		[aService()],
		'en'
	);
	expect(heard.map(({ id, month, lang }) => [id, month, lang])).toEqual([
		[idOf(2), 'November 2026', 'cy'],
		[idOf(1), 'September 2026', 'cy']
	]);
});
