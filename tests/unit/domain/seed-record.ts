import { fileURLToPath } from 'node:url';
import { buildFinderIndex } from '../../../src/lib/domain/finder/finder-index.ts';
import type { Names } from '../../../src/lib/domain/place/place-names.ts';
import { indexSettlements } from '../../../src/lib/domain/place/nearest-settlement.ts';
import { serviceSchema, type Service } from '../../../src/lib/domain/service/service.ts';
import { referenceSchema, type Reference } from '../../../src/lib/domain/snapshot/reference.ts';
import { statementSchema, type Statement } from '../../../src/lib/domain/statement/statement.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';
import { seedRows } from '../../../src/lib/server/seed/seed.ts';
import { gazetteerFrom } from '../../../src/lib/server/places/snapshot-gazetteer.ts';

type Row = Record<string, unknown>;

/** The folder of the seed facts. */
export const SEED_FOLDER = fileURLToPath(new URL('../../../supabase/seed', import.meta.url));

const tables = new Map((await seedRows(SEED_FOLDER)).map(({ table, rows }) => [table, rows]));
const rowsOf = (table: string): readonly Row[] => tables.get(table) ?? [];

/** Rows of a table by the value of one column. */
function grouped(table: string, column: string): (key: unknown) => readonly Row[] {
	const groups = new Map<unknown, Row[]>();
	for (const row of rowsOf(table)) {
		const group = groups.get(row[column]);
		if (group) group.push(row);
		else groups.set(row[column], [row]);
	}
	return (key) => groups.get(key) ?? [];
}

const ofService = (table: string) => grouped(table, 'service_id');
const organizations = grouped('organization', 'id');
const categories = ofService('service_category');
const eligibility = ofService('eligibility');
const languages = ofService('service_language');
const delivery = ofService('delivery');
const channels = ofService('delivery_channel');
const referral = ofService('referral');
const contacts = ofService('contact');
const atLocation = ofService('service_at_location');
const locations = grouped('location', 'id');
const reach = ofService('service_reach');
const areas = ofService('service_area');
const placements = ofService('tier_placement');
const provenance = ofService('provenance');

function serviceOf(row: Row): Service {
	const { id } = row;
	const [organization] = organizations(row.organization_id);
	const [said] = referral(id);
	return serviceSchema.parse({
		...row,
		last_modified: '2026-11-21',
		organization: { ...organization, website: null },
		categories: categories(id).map((link) => link.category_id),
		tiers: placements(id).map((placement) => ({
			...placement,
			tier: placement.tier_id,
			proposed_on: null,
			reviewed_by: null,
			reviewed_on: null
		})),
		eligibility: { ...eligibility(id)[0], who_for: null, who_not_for: null },
		languages: languages(id).map((language) => language.code),
		welsh_offer: null,
		delivery: delivery(id),
		channels: channels(id).map(({ channel }) => channel),
		referral: said
			? {
					self: said.self_referral,
					professional: said.professional_referral,
					consent_needed: null,
					process: null
				}
			: null,
		referrers: [],
		accepting: null,
		cost: null,
		schedules: [],
		contacts: contacts(id).map((contact) => ({ ...contact, label: null })),
		accessibility: [],
		capacity: [],
		funding: [],
		locations: atLocation(id).flatMap((link) =>
			locations(link.location_id).map((place) => ({
				name: null,
				address_1: null,
				postal_code: null,
				reach_metres: null,
				...place
			}))
		),
		extent: reach(id)[0]?.extent,
		areas: areas(id).map(({ gss }) => gss),
		provenance: provenance(id)[0],
		assurance: null
	});
}

const statementAreas = grouped('statement_area', 'statement_id');
const statementKinds = grouped('statement_category', 'statement_id');

function statementOf(row: Row): Statement {
	return statementSchema.parse({
		...row,
		areas: statementAreas(row.id).map(({ gss }) => gss),
		kinds: statementKinds(row.id).map((kind) => ({
			category: kind.category_id,
			tier: kind.tier_id
		}))
	});
}

const point = (row: Row) =>
	row.longitude === null ? null : { lon: row.longitude, lat: row.latitude };

function referenceOf(): Reference {
	const definitions = grouped('tier_definition', 'tier_id');
	const members = grouped('area', 'region_id');
	const pairs = grouped('expected_pair', 'group_id');
	const sources = grouped('need_source', 'id');
	return referenceSchema.parse({
		tiers: rowsOf('tier').map((tier) => ({ ...tier, definitions: definitions(tier.id) })),
		category_groups: rowsOf('category_group').map((group) => ({
			...group,
			expected_tiers: TIERS.filter((tier) => pairs(group.id).some((p) => p.tier_id === tier))
		})),
		categories: rowsOf('category').map((category) => ({ ...category, group: category.group_id })),
		regions: rowsOf('region').map((region) => ({
			...region,
			code: region.id,
			members: members(region.id).map(({ gss }) => gss)
		})),
		areas: rowsOf('area').map((area) => ({
			...area,
			region: area.region_id,
			website: area.council_website,
			centroid: point(area)
		})),
		outward_codes: rowsOf('outward_code').map((code) => ({
			...code,
			code: code.id,
			town: code.post_town as Names,
			crossesBorder: code.geographic === true && code.wholly_in_wales !== true,
			point: point(code)
		})),
		settlements: rowsOf('settlement').map((place) => ({ ...place, point: point(place) })),
		front_doors: rowsOf('front_door'),
		need: rowsOf('need_figure').map((figure) => ({
			...figure,
			source: sources(figure.source_id)[0]?.source
		})),
		files: rowsOf('reference_file')
	});
}

/** The record as the seed gives it, put together without a database in between. */
export const seedServices: Service[] = rowsOf('service').map(serviceOf);
export const seedStatements: Statement[] = rowsOf('statement').map(statementOf);
export const seedReference: Reference = referenceOf();

/** The codes that fix the order of the index's bits. */
export const seedCodes = {
	areas: seedReference.areas.map((area) => area.gss),
	categories: seedReference.categories.map((category) => category.id)
};

/** The service that began as fact `fact`. Throws when there is none. */
export function seedService(fact: string): Service {
	const service = seedServices.find((candidate) => candidate.fact_id === fact);
	if (!service) throw new Error(`the seed holds no service ${fact}`);
	return service;
}

/** All that the finder's page is made from, as it stands on `today`. */
export function seedWorld(today: string, services: readonly Service[] = seedServices) {
	return {
		reference: seedReference,
		statements: new Map(seedStatements.map((statement) => [statement.id, statement])),
		gazetteer: gazetteerFrom(seedReference),
		settlements: indexSettlements(seedReference.settlements),
		index: buildFinderIndex(services, seedCodes, today)
	};
}
