import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TIERS, isTier } from '../../domain/tier/tier.ts';
import { tierSchema } from '../../domain/tier/tier-schema.ts';
import { readFacts } from './facts.ts';
import { drafted, list } from './text.ts';
import type { TableRows } from './table-rows.ts';

const tierFacts = z.object({
	tiers: z.array(
		z.object({
			id: tierSchema,
			working_definition: z.string(),
			working_definition_cy_draft: z.string(),
			test: z.string(),
			test_cy_draft: z.string(),
			crosswalk: z.record(z.string(), z.string()),
			name_cy_draft: z.string(),
			with_haen_cy_draft: z.string()
		})
	)
});

/** The day the working definitions were written down. */
const DEFINED_ON = '2026-11-01';

/** Tiers and the first version of their working definitions, from tiers.json. */
export async function tierRows(folder: string): Promise<TableRows[]> {
	const facts = tierFacts.parse(JSON.parse(await readFile(join(folder, 'tiers.json'), 'utf8')));
	const tiers = [...facts.tiers].sort((a, b) => TIERS.indexOf(a.id) - TIERS.indexOf(b.id));
	return [
		{
			table: 'tier',
			key: ['id'],
			update: true,
			rows: tiers.map((tier, index) => ({
				id: tier.id,
				position: index + 1,
				name: drafted(tier.id[0]!.toUpperCase() + tier.id.slice(1), tier.name_cy_draft),
				in_sentence: drafted(`${tier.id} tier`, tier.with_haen_cy_draft)
			}))
		},
		{
			// Taken in once: what comes after is an administrator's, and no wording is rewritten.
			table: 'tier_definition',
			key: ['tier_id', 'version'],
			rows: tiers.map((tier) => ({
				tier_id: tier.id,
				version: 1,
				definition: drafted(tier.working_definition, tier.working_definition_cy_draft),
				test: drafted(tier.test, tier.test_cy_draft),
				crosswalk: tier.crosswalk,
				standing: 'working',
				source:
					'Working definition. Tier names and order: Transformation Programme for Children’s Services, Legacy Report, March 2026',
				valid_from: DEFINED_ON
			}))
		}
	];
}

const groupRow = z.object({
	id: z.string(),
	name_en: z.string(),
	name_cy: z.string(),
	age_min: z.coerce.number().int(),
	age_max: z.coerce.number().int(),
	remote_counts_for_tiers: z.string().nullable()
});

const categoryRow = z.object({
	id: z.string(),
	group: z.string(),
	name_en: z.string(),
	name_cy: z.string().nullable(),
	default_tier: tierSchema,
	other_tiers: z.string().nullable(),
	tier_confidence: z.enum(['high', 'medium', 'low']),
	tier_reason: z.string().nullable(),
	access_route: z.string().nullable(),
	duty: z.string().nullable(),
	typical_ages: z.string().nullable(),
	source: z.string().nullable()
});

/** Kinds of help, their groups, and the tier x group pairs that the facts expect. */
export async function categoryRows(folder: string): Promise<TableRows[]> {
	const groups = await readFacts(folder, 'category-groups.csv', groupRow);
	const categories = await readFacts(folder, 'categories.csv', categoryRow);
	const pairs = new Map<string, { tier_id: string; group_id: string }>();
	for (const category of categories.rows) {
		// "universal (helpline), targeted (refuge/high risk)" names tiers inside free words.
		const named = (category.other_tiers ?? '').split(/[^a-z]+/).filter(isTier);
		for (const tier of [category.default_tier, ...named]) {
			pairs.set(`${tier}:${category.group}`, { tier_id: tier, group_id: category.group });
		}
	}
	return [
		{
			table: 'category_group',
			key: ['id'],
			update: true,
			rows: groups.rows.map((group, index) => ({
				id: group.id,
				position: index + 1,
				name: drafted(group.name_en, group.name_cy),
				minimum_age: group.age_min,
				maximum_age: group.age_max,
				remote_counts_for_tiers: list(group.remote_counts_for_tiers)
			}))
		},
		{
			table: 'category',
			key: ['id'],
			update: true,
			rows: categories.rows.map((category, index) => ({
				id: category.id,
				group_id: category.group,
				position: index + 1,
				name: drafted(category.name_en, category.name_cy),
				default_tier: category.default_tier,
				tier_reason: category.tier_reason,
				tier_confidence: category.tier_confidence,
				access_route: category.access_route,
				duty: category.duty,
				typical_ages: category.typical_ages,
				source: category.source
			}))
		},
		{ table: 'expected_pair', key: ['tier_id', 'group_id'], rows: [...pairs.values()] }
	];
}
