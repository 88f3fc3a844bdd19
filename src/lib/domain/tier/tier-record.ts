import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from './tier-schema.ts';

/** One dated wording of a tier. `working` until the Framework's own text is to hand. */
export const tierDefinitionSchema = z.object({
	version: z.int().positive(),
	definition: bilingualSchema,
	test: bilingualSchema,
	standing: z.enum(['working', 'official']),
	source: z.string(),
	valid_from: z.iso.date()
});
export type TierDefinition = z.infer<typeof tierDefinitionSchema>;

/** A tier with its name and its definitions, newest first. */
export const tierRecordSchema = z.object({
	id: tierSchema,
	name: bilingualSchema,
	/** The name as it stands inside a sentence ("haen eilaidd": haen is feminine). */
	in_sentence: bilingualSchema,
	definitions: z.array(tierDefinitionSchema).min(1)
});
export type TierRecord = z.infer<typeof tierRecordSchema>;

/** The wording in force. */
export function currentDefinition(tier: TierRecord): TierDefinition {
	const [newest] = tier.definitions;
	if (!newest) throw new Error(`tier ${tier.id} has no definition`);
	return newest;
}
