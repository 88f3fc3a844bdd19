import type { Figures } from '../../../domain/official/formats/figures.ts';
import type { ReferenceKind } from '../../../domain/official/formats/reference-kind.ts';
import type { Geography } from '../../../domain/official/geography.ts';
import type { CanonicalFile } from '../canonical-file.ts';
import type { Progress } from '../progress.ts';

/** A version that could be switched in, with what it changes. */
export type Prepared = CanonicalFile & {
	rows: number;
	source: string;
	licence: string;
	address: string;
	sourceSha256: string;
	/** What was read, what was left out. */
	summary: string[];
	/** What it changes. */
	difference: string[];
	/** Only of the kind `figures`: they go into the record as rows too. */
	figures?: Figures['rows'];
};

/** What preparing needs beside the file. */
export type Preparing = {
	geography: Geography;
	indicators: ReadonlySet<string>;
	/** The bytes of what is in use of a kind; null when nothing is. */
	inUse(kind: ReferenceKind): Promise<Buffer | null>;
	progress: Progress;
};

/** What an operator said of the file, or else is known of it. */
export type Said = { vintage: string; source: string; licence: string };

/** JSON as we write it: a feature or a row a line, so that two versions can be laid side by side. */
export function jsonOf(document: Record<string, unknown>, list: string): Buffer {
	const { [list]: rows, ...rest } = document;
	const head = JSON.stringify(rest).slice(0, -1);
	const lines = (rows as unknown[]).map((row) => JSON.stringify(row)).join(',\n');
	return Buffer.from(`${head},${JSON.stringify(list)}:[\n${lines}\n]}\n`);
}

/** A loaded document of a kind, checked; null when none is loaded or it can not be read. */
export async function documentInUse<T>(
	inUse: Preparing['inUse'],
	kind: ReferenceKind,
	schema: { safeParse(value: unknown): { data?: T } }
): Promise<T | null> {
	const content = await inUse(kind);
	if (!content) return null;
	return schema.safeParse(JSON.parse(content.toString('utf8'))).data ?? null;
}
