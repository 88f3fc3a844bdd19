import { z } from 'zod';
import { STAGES } from '../../domain/advocacy/advocacy-facts.ts';
import type { TableRows } from './table-rows.ts';
import { list } from './text.ts';
import { uuidOf } from './uuid.ts';

/** One row of advocacy.csv: at which stages a source says that parental advocacy is there. */
export const advocacyFactSchema = z.object({
	id: z.string().regex(/^S\d{3,}$/),
	stages: z
		.string()
		.transform(list)
		.pipe(z.array(z.enum(STAGES)).min(1)),
	source: z.string(),
	taken_on: z.iso.date()
});
export type AdvocacyFact = z.infer<typeof advocacyFactSchema>;

/** Rows of what is recorded of parental advocacy only. */
export const advocacyRows = (facts: readonly AdvocacyFact[]): TableRows => ({
	table: 'advocacy_facts',
	key: ['service_id'],
	rows: facts.map(({ id, stages, source, taken_on }) => ({
		service_id: uuidOf(id),
		stages,
		source,
		as_at: taken_on
	}))
});
