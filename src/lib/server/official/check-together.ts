import { z } from 'zod';
import type { ReferenceKind } from '../../domain/official/formats/reference-kind.ts';
import { someOf } from '../../domain/official/geography.ts';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import type { Prepared, Preparing } from './prepare/prepared.ts';
import { readWrittenPostcodes } from './postcodes-csv.ts';

/** Kinds that speak of the small areas one by one: their codes have to be the same. */
const BY_SMALL_AREA = ['small-areas', 'small-area-polygons', 'deprivation', 'rural-class'] as const;
/** A few postcodes at the border lie in a small area that another source has elsewhere. */
const STRAY_POSTCODES = 0.01;

const codesSchema = z.union([
	z.object({ rows: z.array(z.object({ code: z.string() })) }),
	z.object({ features: z.array(z.object({ properties: z.object({ code: z.string() }) })) })
]);

/**
 * Holds what is about to be switched in against each other and against what stays in use.
 * @throws OfficialDataRefused when two of them do not speak of the same small areas
 */
export async function checkTogether(
	prepared: readonly Prepared[],
	inUse: Preparing['inUse']
): Promise<void> {
	const contentOf = async (kind: ReferenceKind) =>
		prepared.find((one) => one.kind === kind)?.content ?? (await inUse(kind));
	let first: { kind: ReferenceKind; codes: ReadonlySet<string> } | null = null;
	for (const kind of BY_SMALL_AREA) {
		const content = await contentOf(kind);
		if (!content) continue;
		const codes = codesOf(content);
		if (!first) first = { kind, codes };
		const [missing, strange] = [
			[...first.codes].filter((code) => !codes.has(code)),
			[...codes].filter((code) => !first!.codes.has(code))
		];
		if (missing.length + strange.length > 0) {
			throw new OfficialDataRefused([
				`${kind} and ${first.kind} do not hold the same small areas: ${someOf([...missing, ...strange])}. They are of different vintages.`
			]);
		}
	}
	const postcodes = prepared.find(({ kind }) => kind === 'postcodes');
	if (!first || !postcodes) return;
	const rows = readWrittenPostcodes(postcodes.content);
	const stray = rows.filter(({ smallArea }) => !first.codes.has(smallArea));
	if (stray.length > STRAY_POSTCODES * rows.length) {
		throw new OfficialDataRefused([
			`${stray.length.toLocaleString('en-GB')} postcodes lie in small areas that ${first.kind} does not have: they are of different vintages.`
		]);
	}
}

function codesOf(content: Buffer): ReadonlySet<string> {
	const document = codesSchema.parse(JSON.parse(content.toString('utf8')));
	return new Set(
		'rows' in document
			? document.rows.map(({ code }) => code)
			: document.features.map(({ properties }) => properties.code)
	);
}
