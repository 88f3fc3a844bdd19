import type { SERVICE_EXTENTS } from '../../domain/service/service.ts';
import { toGrid } from '../../domain/place/grid.ts';
import { deliveryModes } from './delivery-modes.ts';
import type { ServiceFact } from './service-fact.ts';
import type { TableRows } from './table-rows.ts';
import { drafted } from './text.ts';
import { uuidOf } from './uuid.ts';

type Row = Record<string, unknown>;
type AreaOf = (point: { lon: number; lat: number }) => string | null;

const EXTENT: Record<ServiceFact['coverage'], (typeof SERVICE_EXTENTS)[number]> = {
	'local authority': 'one area',
	'several local authorities': 'several areas',
	region: 'region',
	'all Wales': 'all Wales',
	'not stated': 'not recorded'
};

const organizationId = (name: string) => uuidOf(`organization:${name}`);
const isUrl = (source: string | null) => source !== null && /^https?:\/\//.test(source);
const LANGUAGE_CODES: Record<string, string> = { multiple: 'mul' };

/** Rows of every table that a service fact speaks of. `areaOf` finds the authority a place lies in. */
export function serviceRows(facts: readonly ServiceFact[], areaOf: AreaOf): TableRows[] {
	const organizations = new Map<string, Row>();
	const rows = {
		service: [] as Row[],
		service_category: [] as Row[],
		eligibility: [] as Row[],
		service_language: [] as Row[],
		delivery: [] as Row[],
		delivery_channel: [] as Row[],
		referral: [] as Row[],
		contact: [] as Row[],
		location: [] as Row[],
		service_at_location: [] as Row[],
		service_reach: [] as Row[],
		service_area: [] as Row[],
		tier_placement: [] as Row[],
		provenance: [] as Row[]
	};
	for (const fact of facts) {
		const id = uuidOf(fact.id);
		const service_id = id;
		organizations.set(fact.organisation, {
			id: organizationId(fact.organisation),
			name: drafted(fact.organisation, null),
			kind: fact.organisation_type
		});
		rows.service.push({
			id,
			fact_id: fact.id,
			organization_id: organizationId(fact.organisation),
			name: drafted(fact.name_en, fact.name_cy),
			description: fact.summary_en === null ? null : drafted(fact.summary_en, null),
			url: fact.website,
			status: fact.status === 'ended' ? 'defunct' : 'active',
			in_scope: fact.in_scope,
			location_withheld: fact.location_withheld,
			published: true
		});
		fact.categories.forEach((category_id, index) =>
			rows.service_category.push({ service_id, category_id, position: index + 1 })
		);
		rows.eligibility.push({
			service_id,
			minimum_age: fact.age_min,
			maximum_age: fact.age_max,
			age_of: fact.age_of,
			age_basis: fact.age_basis ?? 'not recorded',
			small_areas_only: fact.categories.includes('flying_start')
		});
		for (const code of fact.languages) {
			rows.service_language.push({ service_id, code: LANGUAGE_CODES[code] ?? code });
		}
		for (const mode of deliveryModes(fact)) {
			rows.delivery.push({
				service_id,
				mode,
				basis:
					fact.delivery_basis === 'site-based' ? 'stated' : (fact.delivery_basis ?? 'not recorded')
			});
		}
		for (const channel of fact.delivery) rows.delivery_channel.push({ service_id, channel });
		if (fact.referral !== 'unknown') {
			rows.referral.push({
				service_id,
				self_referral: fact.referral !== 'professional',
				professional_referral: fact.referral === 'self' ? null : true
			});
		}
		if (fact.phone !== null) rows.contact.push(contact(fact.id, 'phone', fact.phone));
		if (fact.email !== null) rows.contact.push(contact(fact.id, 'email', fact.email));
		if (fact.lat !== null && fact.lon !== null && !fact.location_withheld) {
			const place = placeOf(fact, { lon: fact.lon, lat: fact.lat }, areaOf);
			rows.location.push(place);
			rows.service_at_location.push({
				id: uuidOf(`service-at-location:${fact.id}`),
				service_id,
				location_id: place.id
			});
		}
		rows.service_reach.push({ service_id, extent: EXTENT[fact.coverage] });
		// "Not stated" means that no cell may claim the service, whatever else the row lists.
		const areas = fact.coverage === 'not stated' ? [] : fact.la_gss;
		for (const gss of areas) rows.service_area.push({ service_id, gss });
		rows.tier_placement.push({
			service_id,
			tier_id: fact.tier,
			proposed_by: 'record',
			reason: fact.tier_reason === null ? null : drafted(fact.tier_reason, null),
			definition_version: 1
		});
		rows.provenance.push({
			service_id,
			source_display: fact.source_display,
			source_url: isUrl(fact.source) ? fact.source : null,
			source_type: fact.source_type,
			as_of: fact.as_of,
			confidence: fact.confidence,
			evidence: fact.evidence,
			running_checked: fact.status === 'active',
			note: fact.note
		});
	}
	return [
		{ table: 'organization', key: ['id'], rows: [...organizations.values()] },
		...Object.entries(rows).map(([table, of]) => ({ table, key: [], rows: of }))
	];
}

function contact(factId: string, kind: 'phone' | 'email', value: string): Row {
	return { id: uuidOf(`contact:${factId}:${kind}`), service_id: uuidOf(factId), kind, value };
}

function placeOf(fact: ServiceFact, point: { lon: number; lat: number }, areaOf: AreaOf): Row {
	const grid = toGrid(point.lon, point.lat);
	const gss = fact.la_gss.length === 1 ? fact.la_gss[0] : areaOf(point);
	if (!gss) throw new Error(`services.csv, ${fact.id}: the place lies in no authority`);
	return {
		id: uuidOf(`location:${fact.id}`),
		town: fact.site_town,
		gss,
		longitude: point.lon,
		latitude: point.lat,
		easting: Math.round(grid.x),
		northing: Math.round(grid.y),
		precision: 'town'
	};
}

/** Rows of the statements: what should exist, whoever says so. */
export function statementRows(facts: readonly ServiceFact[]): TableRows[] {
	const id = (fact: ServiceFact) => uuidOf(fact.id);
	return [
		{
			table: 'statement',
			key: ['id'],
			rows: facts.map((fact) => ({
				id: id(fact),
				fact_id: fact.id,
				organization: drafted(fact.organisation, null),
				name: drafted(fact.name_en, fact.name_cy),
				description: fact.summary_en === null ? null : drafted(fact.summary_en, null),
				evidence: fact.evidence,
				source_display: fact.source_display,
				source_url: isUrl(fact.source) ? fact.source : null,
				as_of: fact.as_of,
				minimum_age: fact.age_min,
				maximum_age: fact.age_max,
				age_of: fact.age_of,
				phone: fact.phone,
				note: fact.note
			}))
		},
		{
			table: 'statement_area',
			key: ['statement_id', 'gss'],
			rows: facts.flatMap((fact) => fact.la_gss.map((gss) => ({ statement_id: id(fact), gss })))
		},
		{
			table: 'statement_category',
			key: ['statement_id', 'category_id', 'tier_id'],
			rows: facts.flatMap((fact) =>
				fact.categories.map((category_id) => ({
					statement_id: id(fact),
					category_id,
					tier_id: fact.tier
				}))
			)
		}
	];
}
