import { foldKey } from '../place/folding.ts';

/** Days of the week as calendars write them (RFC 5545). */
export type Day = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

const NAMES: { readonly [day in Day]: readonly string[] } = {
	MO: ['MO', 'Mon', 'Monday', 'Llun', 'dydd Llun'],
	TU: ['TU', 'Tue', 'Tuesday', 'Mawrth', 'dydd Mawrth'],
	WE: ['WE', 'Wed', 'Wednesday', 'Mercher', 'dydd Mercher'],
	TH: ['TH', 'Thu', 'Thursday', 'Iau', 'dydd Iau'],
	FR: ['FR', 'Fri', 'Friday', 'Gwener', 'dydd Gwener'],
	SA: ['SA', 'Sat', 'Saturday', 'Sadwrn', 'dydd Sadwrn'],
	SU: ['SU', 'Sun', 'Sunday', 'Sul', 'dydd Sul']
};

/** A day by any of its names, folded. */
export const DAYS: ReadonlyMap<string, Day> = new Map(
	Object.entries(NAMES).flatMap(([day, names]) =>
		names.map((name): [string, Day] => [foldKey(name), day as Day])
	)
);
