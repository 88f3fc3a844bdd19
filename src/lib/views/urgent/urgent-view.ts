import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { partialDate } from '../words/dates.ts';

/** A number to ring: as people read it and as a phone dials it. */
export type PhoneLine = { who: string; phone: string; href: string };

/** The children's front door of one council, as far as it is recorded. */
export type FrontDoorView = {
	area: string;
	council: string;
	page: string;
	day: { phone: string; href: string } | null;
	night: { phone: string; href: string } | null;
	/** Where the numbers come from, with the date; null when no number is recorded. */
	recorded: string | null;
};

/** What stands on every finder, service and print page: whom to ring when it is urgent. */
export type UrgentView = { doors: FrontDoorView[]; lines: PhoneLine[] };

const MEIC = { who: m.urgent_meic, phone: '080 8802 3456' };

/** The national lines. Numbers as the programme and the lines themselves publish them. */
const LINES = [
	// Welsh Government, 10 October 2025: press 2 on 111, free, all of Wales.
	{ who: m.urgent_nhs_111, phone: '111' },
	{ who: m.urgent_lff, phone: '0808 80 10 800' },
	{ who: m.urgent_childline, phone: '0800 1111' },
	{ who: m.urgent_nspcc, phone: '0808 800 5000' },
	MEIC
];

/** What a phone dials. */
export const telephone = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`;

const lineView = ({ who, phone }: (typeof LINES)[number], locale: Locale): PhoneLine => ({
	who: who({}, { locale }),
	phone,
	href: telephone(phone)
});

/** The national lines, for a page that knows no area. */
export const urgentLines = (locale: Locale): PhoneLine[] =>
	LINES.map((line) => lineView(line, locale));

/** The line for children and young people in Wales. */
export const meicLine = (locale: Locale): PhoneLine => lineView(MEIC, locale);

const number = (phone: string | null) => (phone ? { phone, href: telephone(phone) } : null);

/** Whom to ring for families in these principal areas (at most a region's are named). */
export function urgentView(
	areas: readonly string[],
	reference: Pick<Reference, 'front_doors'>,
	gazetteer: Gazetteer,
	locale: Locale
): UrgentView {
	const doors = areas.slice(0, 6).flatMap((gss) => {
		const area = gazetteer.area(gss);
		const door = reference.front_doors.find((candidate) => candidate.gss === gss);
		if (!area || !door) return [];
		const recorded = door.phone_day ?? door.phone_out_of_hours;
		const source = [
			door.source_display?.replace(/, (undated|\d{4})$/, ''),
			door.as_of ? partialDate(door.as_of, locale) : m.word_date_undated({}, { locale })
		];
		return [
			{
				area: area.name[locale],
				council: area.council[locale],
				page: door.page,
				day: number(door.phone_day),
				night: number(door.phone_out_of_hours),
				recorded: recorded ? source.filter(Boolean).join(', ') : null
			}
		];
	});
	return {
		doors,
		lines: urgentLines(locale)
	};
}
