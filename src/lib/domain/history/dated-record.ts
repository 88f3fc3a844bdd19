import { referenceSchema, type Reference } from '../snapshot/reference.ts';
import { serviceSchema, type Service } from '../service/service.ts';
import { statementSchema, type Statement } from '../statement/statement.ts';
import type { DatedSnapshot } from './dated-snapshot.ts';

/** What the reference data of a snapshot holds: not where a phone rings or how a postcode is read. */
export const datedReferenceSchema = referenceSchema.omit({
	outward_codes: true,
	front_doors: true
});
export type DatedReference = Omit<Reference, 'outward_codes' | 'front_doors'>;

/** The published record as it stood on a day. */
export type DatedRecord = {
	/** ISO date. */
	takenOn: string;
	services: ReadonlyMap<string, Service>;
	statements: ReadonlyMap<string, Statement>;
	reference: DatedReference;
	/** Ids of things whose document this program can not read: counted nowhere, and said. */
	unreadable: readonly string[];
};

/** Reads documents, each once however many snapshots hold it. */
export type DocumentReader = {
	service(hash: string): Service | null;
	statement(hash: string): Statement | null;
	json(hash: string): unknown;
};

/**
 * A reader over documents by hash. What one was read as is kept, since most of a snapshot is what the one
 * before held.
 * @param textOf the text behind a hash; undefined when it is not there
 */
export function documentReader(textOf: (hash: string) => string | undefined): DocumentReader {
	const json = (hash: string): unknown => {
		const text = textOf(hash);
		return text === undefined ? undefined : JSON.parse(text);
	};
	return {
		service: once((hash) => serviceSchema.safeParse(json(hash)).data ?? null),
		statement: once((hash) => statementSchema.safeParse(json(hash)).data ?? null),
		json
	};
}

function once<T>(read: (hash: string) => T): (hash: string) => T {
	const kept = new Map<string, T>();
	return (hash) => {
		if (!kept.has(hash)) kept.set(hash, read(hash));
		return kept.get(hash)!;
	};
}

/**
 * Puts the record of a snapshot together again.
 * @throws when its reference data can not be read: nothing could be worked out from it
 */
export function datedRecord(
	{ taken_on, entries }: Pick<DatedSnapshot, 'taken_on' | 'entries'>,
	reader: DocumentReader
): DatedRecord {
	const unreadable: string[] = [];
	const read = <T>(of: Record<string, string>, one: (hash: string) => T | null): Map<string, T> => {
		const found = new Map<string, T>();
		for (const [id, hash] of Object.entries(of)) {
			const document = one(hash);
			if (document === null) unreadable.push(id);
			else found.set(id, document);
		}
		return found;
	};
	const parts = Object.entries(entries.reference).map(([key, hash]) => [key, reader.json(hash)]);
	return {
		takenOn: taken_on,
		services: read(entries.service, reader.service),
		statements: read(entries.statement, reader.statement),
		reference: datedReferenceSchema.parse(Object.fromEntries(parts)),
		unreadable
	};
}
