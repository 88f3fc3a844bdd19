import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { figuresSchema } from './figures.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const entriesSchema = z.record(z.string(), hashSchema).default({});

/** What of the record a snapshot keeps. */
export const DATED_ENTITIES = ['service', 'statement', 'reference'] as const;
export type DatedEntity = (typeof DATED_ENTITIES)[number];

/**
 * The record as it stood on a day: which document each service, statement and part of the reference data
 * was, by the SHA-256 of its text. Immutable but for redaction, which it lists.
 */
export const datedSnapshotSchema = z.object({
	id: z.uuid(),
	/** The day it stands for (Europe/London). */
	taken_on: z.iso.date(),
	taken_at: z.iso.datetime(),
	reason: z.enum(['monthly', 'asked']),
	title: bilingualSchema.nullable(),
	record_version: z.int().nonnegative(),
	/** SHA-256 over the lines "entity:id:hash", in order. */
	hash: hashSchema,
	/** The version of the method its figures were worked out by; null until they are. */
	method: z.int().positive().nullable(),
	figures: figuresSchema.nullable(),
	entries: z.object({
		service: entriesSchema,
		statement: entriesSchema,
		reference: entriesSchema
	}),
	redactions: z.array(
		z.object({
			on: z.iso.date(),
			reason: z.enum(['location withheld', 'person erased']),
			hash_before: hashSchema,
			hash_after: hashSchema
		})
	)
});
export type DatedSnapshot = z.infer<typeof datedSnapshotSchema>;

/** A document of the past, as text: what its hash was made of. */
export const datedDocumentSchema = z.object({ text: z.string() });

/** Snapshots in the order of their days, the oldest first. */
export const inTime = (snapshots: Iterable<DatedSnapshot>): DatedSnapshot[] =>
	[...snapshots].sort((one, other) => (one.taken_at < other.taken_at ? -1 : 1));

/** The lines that the hash of a snapshot is made of. */
export const linesOf = ({ entries }: Pick<DatedSnapshot, 'entries'>): string[] =>
	DATED_ENTITIES.flatMap((entity) =>
		Object.entries(entries[entity]).map(([id, hash]) => ({ entity, id, hash }))
	)
		.sort((one, other) => byBytes(one.entity, other.entity) || byBytes(one.id, other.id))
		.map(({ entity, id, hash }) => `${entity}:${id}:${hash}`);

const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
