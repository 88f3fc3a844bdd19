import { isPlain } from './page.ts';

/** What became of a field of a feed. */
export const FIELD_FATES = ['understood', 'personal', 'left'] as const;
export type FieldFate = (typeof FIELD_FATES)[number];

/** Fields and how many records have something in them. */
export type FieldCounts = { path: string; fate: FieldFate; records: number }[];

const MOST_FIELDS = 200;
const DEEPEST = 8;
const FIELD_NAME = /^[A-Za-z][\w-]{0,59}$/;

const places =
	'location.latitude location.longitude location.name location.addresses.address_1 ' +
	'location.addresses.city location.addresses.postal_code location.physical_addresses.address_1 ' +
	'location.physical_addresses.city location.physical_addresses.postal_code';

/** The fields that are read (see `read-entry.ts`), lists written as what is in them. */
const UNDERSTOOD = new Set(
	[
		'id name name_cy name_en description description_cy description_en url email status fees',
		'minimum_age maximum_age min_age max_age assured_date last_modified updated_at free needs_referral',
		'organization.name organisation.name attending_type attending_access deliverable_type',
		'pc_metadata.date_assured pc_metadata.date_modified',
		'eligibilitys.minimum_age eligibilitys.maximum_age',
		'languages.code languages.name languages.language',
		'service_areas.uri service_areas.name service_areas.service_area service_areas.extent',
		places
			.split(' ')
			.map((path) => `service_at_locations.${path}`)
			.join(' '),
		'locations.name locations.address_1 locations.city locations.postal_code locations.geometry.coordinates',
		'locations.latitude locations.longitude locations.mask_exact_address',
		'phones.number contacts.phone contacts.email contacts.phones.number',
		'schedules.byday schedules.opens_at schedules.closes_at',
		'regular_schedules.byday regular_schedules.weekday regular_schedules.opens_at regular_schedules.closes_at',
		'cost_options.amount cost_options.amount_description cost_options.option',
		'attributes.link_type attributes.taxonomy_term.id attributes.taxonomy_term.name',
		'attributes.taxonomy_term.term attributes.taxonomy_term.code attributes.taxonomy_term.taxonomy',
		'service_taxonomys.taxonomy.id service_taxonomys.taxonomy.name service_taxonomys.taxonomy.vocabulary',
		'taxonomies.id taxonomies.name taxonomies.slug pc_targetAudience.id pc_targetAudience.audienceType'
	]
		.join(' ')
		.split(' ')
);

/** Fields that name people. */
const PERSONAL =
	/^(assurer_email|pc_metadata\.assured_by|contacts\.(name|title)|.*\.attention|.*\.assured_by|.*assurer_email)$/;

const fateOf = (path: string): FieldFate =>
	UNDERSTOOD.has(path) ? 'understood' : PERSONAL.test(path) ? 'personal' : 'left';

/** Counts in how many records each field holds something. Names of fields are a stranger's words: bounded. */
export function createFieldCount(): { add(record: unknown): void; counts(): FieldCounts } {
	const counted = new Map<string, number>();
	return {
		add(record) {
			const found = new Set<string>();
			collect(record, '', 0, found);
			for (const path of found) {
				if (counted.has(path) || counted.size < MOST_FIELDS) {
					counted.set(path, (counted.get(path) ?? 0) + 1);
				}
			}
		},
		counts: () =>
			[...counted]
				.map(([path, records]) => ({ path, fate: fateOf(path), records }))
				.sort((a, b) => b.records - a.records || (a.path < b.path ? -1 : 1))
	};
}

function collect(value: unknown, path: string, depth: number, found: Set<string>): void {
	if (value === null || value === undefined || value === '' || depth > DEEPEST) return;
	if (Array.isArray(value)) {
		for (const one of value.slice(0, 50)) collect(one, path, depth + 1, found);
	} else if (isPlain(value)) {
		for (const key of Object.keys(value).slice(0, 100)) {
			const name = FIELD_NAME.test(key) ? key : '…';
			collect(value[key], path === '' ? name : `${path}.${name}`, depth + 1, found);
		}
	} else if (path !== '') found.add(path);
}
