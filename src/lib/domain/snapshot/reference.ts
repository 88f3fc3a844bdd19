import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { categoryGroupSchema, categorySchema } from '../category/category.ts';
import { declarationSchema } from '../declaration/declaration.ts';
import { frontDoorSchema } from '../area/front-door.ts';
import { needFigureSchema } from '../area/need.ts';
import { outwardCodeSchema } from '../place/outward-code.ts';
import { principalAreaSchema } from '../place/principal-area.ts';
import { regionSchema } from '../place/region.ts';
import { settlementSchema } from '../place/settlement.ts';
import { tierRecordSchema } from '../tier/tier-record.ts';
import { unmetPublishedSchema } from '../unmet-need/unmet-need.ts';

/** A large reference data set kept as a file: where it is, what it must hash to, where it comes from. */
export const referenceFileSchema = z.object({
	kind: z.string(),
	path: z.string(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	source: z.string(),
	licence: z.string(),
	vintage: z.string(),
	// Pictures and dated records from before these were kept say nothing of them.
	/** Where it was fetched from, or the name of the file that was given. */
	address: z.string().nullable().default(null),
	/** How many rows or features it holds. */
	rows: z.int().nullable().default(null),
	/** When it was loaded (ISO time). */
	loaded_at: z.string().nullable().default(null),
	/** What was loaded of this kind besides, newest first: a rollback may go back to it. */
	other_versions: z
		.array(
			z.object({
				sha256: z.string(),
				vintage: z.string(),
				rows: z.int().nullable(),
				loaded_at: z.string()
			})
		)
		.default([])
});
export type ReferenceFile = z.infer<typeof referenceFileSchema>;

/**
 * Everything the record refers to: tiers, kinds of help, geography, need figures, and what was
 * declared and counted.
 */
export const referenceSchema = z.object({
	tiers: z.array(tierRecordSchema).length(4),
	category_groups: z.array(categoryGroupSchema),
	categories: z.array(categorySchema),
	regions: z.array(regionSchema.extend({ health_board: bilingualSchema, lhb_code: z.string() })),
	areas: z.array(principalAreaSchema.extend({ rural_urban: z.string() })),
	outward_codes: z.array(outwardCodeSchema),
	settlements: z.array(settlementSchema),
	front_doors: z.array(frontDoorSchema),
	need: z.array(needFigureSchema),
	files: z.array(referenceFileSchema),
	/** Records that were merged into another: their old address leads there. */
	moves: z.array(z.object({ id: z.uuid(), into: z.uuid() })).default([]),
	// Pictures kept on disk from before these were asked about say nothing of them.
	declarations: z.array(declarationSchema).default([]),
	unmet_need: unmetPublishedSchema.default({ since: null, quarters: [] })
});
export type Reference = z.infer<typeof referenceSchema>;
