import {
	CELL_CERTAINTIES,
	COVERAGE_STATES,
	RECORD_STATES,
	WARNINGS
} from '../../../coverage/cells/state.ts';
import { DEMAND_SETS } from '../../../coverage/demand/demand.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { both, children, column, type Column } from './column.ts';

const YES_NO = ['yes', 'no'];

/** The place of a row. */
export const PLACE_COLUMNS = {
	area_code: column('code', m.dictionary_area_code, 'never', 'W06000002'),
	...both('area_name', m.dictionary_area_name, 'never', 'Gwynedd', 'Gwynedd')
};

/** The tier of a row. */
export const TIER_COLUMNS = {
	tier: column('code', m.dictionary_tier, 'never', 'secondary', { values: TIERS }),
	...both('tier_name', m.dictionary_tier_name, 'never', 'Secondary', 'Eilaidd')
};

/** The group of kinds of help of a row. */
export const GROUP_COLUMNS = {
	group: column('code', m.dictionary_group, 'never', 'parenting'),
	...both('group_name', m.dictionary_group_name, 'never', 'Parenting', 'Rhianta')
};

const services = (says: Column['says']) =>
	column('integer', says, 'not-applicable', '4', { unit: 'services' });

/** What the file says of coverage in a cell, in the order of the columns. */
export const COVERAGE_COLUMNS = {
	...PLACE_COLUMNS,
	level: column('code', m.dictionary_level, 'never', 'authority', {
		values: ['authority', 'region', 'country']
	}),
	...TIER_COLUMNS,
	...GROUP_COLUMNS,
	applicable: column('yes-no', m.dictionary_applicable, 'never', 'yes', { values: YES_NO }),
	state: column('code', m.dictionary_state, 'not-applicable', 'not-known', {
		values: COVERAGE_STATES
	}),
	record: column('code', m.dictionary_record, 'not-applicable', 'reached', {
		values: [...RECORD_STATES, 'not-known']
	}),
	certainty: column('code', m.dictionary_certainty, 'not-applicable', 'unconfirmed', {
		values: CELL_CERTAINTIES
	}),
	warnings: column('code', m.dictionary_warnings, 'none', 'funding-ends', {
		list: true,
		values: WARNINGS
	}),
	said_to_exist: column('yes-no', m.dictionary_said_to_exist, 'not-applicable', 'no', {
		values: YES_NO
	}),
	children: children(m.dictionary_children, 'not-applicable', '22610'),
	record_reached: children(m.dictionary_record_reached, 'not-applicable', '14200'),
	record_not_reached: children(m.dictionary_record_not_reached, 'not-applicable', '8410'),
	record_not_known: children(m.dictionary_record_not_known, 'not-applicable', '0'),
	confirmed_reached: children(m.dictionary_confirmed_reached, 'not-applicable', '0'),
	confirmed_not_reached: children(m.dictionary_confirmed_not_reached, 'not-applicable', '0'),
	confirmed_not_known: children(m.dictionary_confirmed_not_known, 'not-applicable', '22610'),
	reached_by_place: children(m.dictionary_reached_by_place, 'not-applicable', '9800'),
	reached_by_visit: children(m.dictionary_reached_by_visit, 'not-applicable', '14200'),
	reached_in_person: children(m.dictionary_reached_in_person, 'not-applicable', '14200'),
	place_not_recorded: children(m.dictionary_place_not_recorded, 'not-applicable', '0'),
	reached_any_way: children(m.dictionary_reached_any_way, 'not-applicable', '14200'),
	services: services(m.dictionary_services_count),
	services_confirmed: services(m.dictionary_services_confirmed),
	confirmed_share: column('integer', m.dictionary_confirmed_share, 'not-applicable', '25', {
		unit: 'percent'
	}),
	least_reached_area_record: column(
		'code',
		m.dictionary_least_reached_record,
		'not-applicable',
		'W06000001'
	),
	least_reached_area_confirmed: column(
		'code',
		m.dictionary_least_reached_confirmed,
		'not-applicable',
		'W06000001'
	)
} satisfies Record<string, Column>;

const LICENCE = both(
	'licence',
	m.dictionary_licence,
	'never',
	'Open Government Licence v3.0',
	'Trwydded Llywodraeth Agored v3.0'
);
const OF_THE_DAY = {
	date: column('date', m.dictionary_date, 'never', '2026-11-22'),
	snapshot_version: column('integer', m.dictionary_snapshot_version, 'never', '412')
};
const DEMAND_SET = column('code', m.dictionary_demand_set, 'never', 'settlements', {
	values: DEMAND_SETS
});

/** What figures of coverage stand on: the last columns of every row. */
export const ABOUT_COLUMNS = {
	...OF_THE_DAY,
	record_changed: column('date', m.dictionary_record_changed, 'never', '2026-11-21'),
	demand_set: DEMAND_SET,
	...both(
		'demand',
		m.dictionary_demand,
		'never',
		'Estimates by settlement',
		'Amcangyfrifon fesul anheddiad'
	),
	ages: column('text', m.dictionary_ages, 'none', '0-4'),
	share_percent: column('integer', m.dictionary_share_percent, 'never', '50', { unit: 'percent' }),
	reach_km: column('text', m.dictionary_reach_km, 'never', 'universal 2/8; primary 5/15'),
	scenario: column('code', m.dictionary_scenario, 'none', 'close.0b6f5c1e'),
	scenario_name: column('text', m.dictionary_scenario_name, 'none', 'After March'),
	parameters: column('text', m.dictionary_parameters, 'none', 'ages=0-4&level=region'),
	...both('asked', m.dictionary_asked, 'never', 'Ages 0 to 4', 'Oedran 0 i 4'),
	...LICENCE,
	...both(
		'notes',
		m.dictionary_notes,
		'none',
		'An age was not understood',
		'Ni ddeallwyd un oedran'
	)
} satisfies Record<string, Column>;

/** What a forecast stands on. */
export const FORECAST_ABOUT_COLUMNS = {
	...OF_THE_DAY,
	method: column('integer', m.dictionary_method, 'never', '1'),
	demand_set: DEMAND_SET,
	...both(
		'notes',
		m.dictionary_notes,
		'never',
		'Children to the nearest 10',
		'Plant i’r 10 agosaf'
	),
	...LICENCE
} satisfies Record<string, Column>;
