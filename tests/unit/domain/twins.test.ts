import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WELSH_STATES } from '../../../src/lib/domain/bilingual/bilingual.ts';
import { REFERRERS } from '../../../src/lib/domain/finder/query.ts';
import { ORGANIZATION_KINDS } from '../../../src/lib/domain/organization/organization-kind.ts';
import {
	DELIVERY_MODES,
	deliverySchema,
	locationSchema
} from '../../../src/lib/domain/service/delivery.ts';
import { eligibilitySchema } from '../../../src/lib/domain/service/eligibility.ts';
import { provenanceSchema } from '../../../src/lib/domain/service/provenance.ts';
import {
	SERVICE_EXTENTS,
	serviceSchema,
	tierPlacementSchema
} from '../../../src/lib/domain/service/service.ts';
import { TIERS, TIER_SHAPES } from '../../../src/lib/domain/tier/tier.ts';
import { statementSchema } from '../../../src/lib/domain/statement/statement.ts';
import { tierDefinitionSchema } from '../../../src/lib/domain/tier/tier-record.ts';
import { SHAPES, TONES } from '../../../src/lib/ui/tone.ts';

const folder = new URL('../../../supabase/migrations/', import.meta.url);
const sql = readdirSync(folder)
	.sort()
	.map((name) => readFileSync(new URL(name, folder), 'utf8'))
	.join('\n');

/** The words that a named constraint lets a column hold: "check (kind in ('a', 'b'))". */
function allowed(constraint: string): string[] {
	const [, list] =
		new RegExp(`constraint ${constraint} check \\(\\s*\\w+ in \\(([^)]*)\\)`).exec(sql) ?? [];
	if (list === undefined) throw new Error(`no constraint ${constraint} in the migrations`);
	return [...list.matchAll(/'([^']*)'/g)].map(([, word]) => word!);
}

const service = serviceSchema.shape;
describe('the words of the code are the words of the database', () => {
	const twins: [constraint: string, words: readonly string[]][] = [
		['referrer_role', REFERRERS],
		['delivery_mode', DELIVERY_MODES],
		['delivery_basis', deliverySchema.shape.basis.options],
		['delivery_channel_known', service.channels.element.options],
		['organization_kind', ORGANIZATION_KINDS],
		['service_status', service.status.options],
		['accepting_status', service.accepting.unwrap().shape.status.options],
		['active_offer_state', service.welsh_offer.unwrap().shape.active_offer.unwrap().options],
		['contact_kind', service.contacts.element.shape.kind.options],
		['service_extent', SERVICE_EXTENTS],
		['location_precision', locationSchema.shape.precision.options],
		['placement_proposed_by', tierPlacementSchema.shape.proposed_by.options],
		['placement_reviewed_by', tierPlacementSchema.shape.reviewed_by.unwrap().options],
		['provenance_source_type', provenanceSchema.shape.source_type.options],
		['provenance_confidence', provenanceSchema.shape.confidence.options],
		['assurance_role', service.assurance.unwrap().shape.role.options],
		['tier_known', TIERS],
		['tier_definition_standing', tierDefinitionSchema.shape.standing.options],
		['statement_age_of', statementSchema.shape.age_of.options],
		['eligibility_age_of', eligibilitySchema.shape.age_of.options],
		['eligibility_age_basis', eligibilitySchema.shape.age_basis.options]
	];
	it.each(twins)('%s', (constraint, words) => {
		expect([...words].toSorted()).toEqual(allowed(constraint).toSorted());
	});
});

it('the states of a Welsh text are those of the database', () => {
	const [, list] = /cy_state' in \(([^)]*)\)/.exec(sql.replaceAll('->>', '')) ?? [];
	const words = [...(list ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word);
	expect(words.toSorted()).toEqual([...WELSH_STATES].toSorted());
});

it('the colours are the tiers, and the shapes are theirs in the same order', () => {
	expect(TONES).toEqual(TIERS);
	expect(SHAPES).toEqual(TIERS.map((tier) => TIER_SHAPES[tier]));
});
