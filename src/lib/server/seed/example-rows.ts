import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EVIDENCE_LEVELS, partialMonth, type Claim } from '../../domain/example/claim.ts';
import type { Example } from '../../domain/example/example.ts';
import { tierSchema } from '../../domain/tier/tier-schema.ts';
import type { TableRows } from './table-rows.ts';
import { drafted } from './text.ts';
import { uuidOf } from './uuid.ts';

const both = z
	.object({ en: z.string().min(1), cy: z.string().min(1) })
	.transform(({ en, cy }) => drafted(en, cy));

const claimFact = z.object({
	measure: both,
	n: z.int().nullable(),
	of: z.int().nullable(),
	percent: z.number().nullable(),
	period: z.object({ from: partialMonth, to: partialMonth }).nullable(),
	method: both.nullable(),
	source_url: z.url().nullable(),
	level: z.enum(EVIDENCE_LEVELS)
});

const exampleFact = z.object({
	id: z.string().regex(/^E\d{3,}$/),
	title: both,
	done: both.nullable(),
	for_whom: both.nullable(),
	needed: both.nullable(),
	note: both,
	tiers: z.array(tierSchema).min(1),
	categories: z.array(z.string()).min(1),
	/** Fact ids of the services that the source ties it to. */
	services: z.array(z.string().regex(/^S\d{3,}$/)),
	/** As services.csv names it. */
	organisation: z.string().nullable(),
	claims: z.array(claimFact)
});
export type ExampleFact = z.infer<typeof exampleFact> & { source: Claim['source'] };

/** The examples of examples.json: what the programme documents report, with their one source. */
export async function exampleFacts(folder: string): Promise<ExampleFact[]> {
	const text = await readFile(join(folder, 'examples.json'), 'utf8');
	const { source, examples } = z
		.object({ source: both, examples: z.array(exampleFact) })
		.parse(JSON.parse(text));
	return examples.map((fact) => ({ ...fact, source }));
}

/** Rows of the examples, published in the name of the record. */
export const exampleRows = (facts: readonly ExampleFact[]): TableRows => ({
	table: 'example',
	key: ['id'],
	rows: facts.map(({ id, organisation, services, claims, ...said }) => ({
		id: uuidOf(`example:${id}`),
		reference: id,
		own: 'record',
		organization_id: organisation === null ? null : uuidOf(`organization:${organisation}`),
		document: {
			...said,
			services: services.map(uuidOf),
			claims: claims.map((claim) => ({ ...claim, source: said.source }))
		} satisfies Partial<Example>,
		// The day it is published is the day it is taken in.
		version: 1
	}))
});
