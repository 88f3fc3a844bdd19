import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';

const DAYS = {
	MO: m.day_mo,
	TU: m.day_tu,
	WE: m.day_we,
	TH: m.day_th,
	FR: m.day_fr,
	SA: m.day_sa,
	SU: m.day_su
} as const;

/** When a service is open, as recorded. */
export function openingWords(
	service: Pick<Service, 'schedules'>,
	locale: Locale
): { text: string; known: boolean } {
	const lines = service.schedules.map((schedule) => {
		const days = inWords(
			schedule.byday.map((day) => DAYS[day]({}, { locale })),
			locale
		);
		const times =
			schedule.opens_at && schedule.closes_at
				? m.opening_times({ days, from: schedule.opens_at, to: schedule.closes_at }, { locale })
				: days;
		const words = schedule.description && read(schedule.description, locale).text;
		return [times, words].filter(Boolean).join('. ');
	});
	return lines.length
		? { text: lines.join('; '), known: true }
		: { text: m.opening_unknown({}, { locale }), known: false };
}
