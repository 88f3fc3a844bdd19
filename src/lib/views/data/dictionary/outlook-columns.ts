import { FALLS, FORECAST_MONTHS } from '../../../coverage/forecast/forecast.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { both, children, column, type Column } from './column.ts';
import { GROUP_COLUMNS, PLACE_COLUMNS, TIER_COLUMNS } from './coverage-columns.ts';

/** The columns of a scenario's rows, in their order. */
export const WHAT_IF_COLUMNS = {
	...both('changes', m.dictionary_changes, 'never', 'One service more', 'Un gwasanaeth yn fwy'),
	view: column('code', m.dictionary_view, 'never', 'record', { values: ['record', 'confirmed'] }),
	within: column('text', m.dictionary_within, 'none', 'W06000001 W06000002'),
	kind: column('code', m.dictionary_kind, 'never', 'secondary:parenting'),
	...TIER_COLUMNS,
	...GROUP_COLUMNS,
	by: column('code', m.dictionary_by, 'never', 'area', { values: ['all', 'area', 'ages'] }),
	area_code: { ...PLACE_COLUMNS.area_code, empty: 'not-applicable' },
	area_name_en: { ...PLACE_COLUMNS.area_name_en, empty: 'not-applicable' },
	area_name_cy: { ...PLACE_COLUMNS.area_name_cy, empty: 'not-applicable' },
	band: column('text', m.dictionary_band, 'not-applicable', '5-10'),
	before: children(m.dictionary_before, 'never', '8410'),
	after: children(m.dictionary_after, 'never', '9020'),
	difference: children(m.dictionary_difference, 'never', '610')
} satisfies Record<string, Column>;

const services = (says: Column['says']) =>
	column('integer', says, 'never', '3', { unit: 'services' });

/** The columns of a forecast's rows, in their order. */
export const FORECAST_COLUMNS = {
	...PLACE_COLUMNS,
	level: column('code', m.dictionary_level, 'never', 'region', { values: ['region', 'country'] }),
	reason: column('code', m.dictionary_reason, 'never', FALLS[0], { values: FALLS }),
	...TIER_COLUMNS,
	months: column('integer', m.dictionary_months, 'never', '12', {
		unit: 'months',
		values: FORECAST_MONTHS.map(String)
	}),
	by_date: column('date', m.dictionary_by_date, 'never', '2027-11-22'),
	children_reached_now: children(m.dictionary_reached_now, 'never', '14200'),
	children_lost: children(m.dictionary_lost, 'not-recorded', '1300'),
	services_ending: services(m.dictionary_services_ending),
	services: services(m.dictionary_services_all),
	services_with_end_recorded: services(m.dictionary_services_with_end)
} satisfies Record<string, Column>;

/** The properties of a council area's polygon. */
export const AREA_COLUMNS = {
	gss: column('code', m.dictionary_area_code, 'never', 'W06000002'),
	...both('name', m.dictionary_area_name, 'never', 'Gwynedd', 'Gwynedd'),
	region: column('code', m.dictionary_area_region, 'never', 'NW')
} satisfies Record<string, Column>;
