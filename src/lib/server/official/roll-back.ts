import type { ReferenceKind } from '../../domain/official/formats/reference-kind.ts';
import type { ImportKind } from './publishers.ts';
import type { ReferenceRecord, ReferenceVersion } from './reference-record.ts';

/** What an import of each kind switches. Ranks and rural class go back by their own kinds. */
const SWITCHED: Readonly<Record<ImportKind, readonly ReferenceKind[]>> = {
	boundaries: ['principal-areas', 'principal-areas-drawn'],
	'health-boards': ['health-boards'],
	lsoa: ['small-areas'],
	'lsoa-boundaries': ['small-area-polygons'],
	wimd: ['deprivation'],
	rural: ['rural-class'],
	postcodes: ['postcodes'],
	figures: ['figures']
};

/** Goes back to what the version in use replaced. @returns what happened, a line a kind */
export async function rollBack(kind: ImportKind, record: ReferenceRecord): Promise<string[]> {
	const versions = await record.versions();
	const answer = await record.rollBack(SWITCHED[kind]);
	if (!answer.ok) {
		throw new Error(
			answer.error === 'nothing_before'
				? `There is nothing to go back to: no version of ${kind} replaced another.`
				: `The record refuses: ${answer.error}.`
		);
	}
	const called = (of: string, sha256: string | null): string => {
		const version = versions.find((one) => one.kind === of && one.sha256 === sha256);
		return version ? `${version.vintage} (${version.sha256.slice(0, 12)})` : 'none';
	};
	return answer.switched.map(
		(one) => `${one.kind}: ${called(one.kind, one.from)} -> ${called(one.kind, one.to)}`
	);
}

/** What is loaded, what is in use, and what a rollback would go back to, as lines. */
export function listVersions(versions: readonly ReferenceVersion[]): string[] {
	const kinds = [...new Set(versions.map(({ kind }) => kind))];
	return kinds.flatMap((kind) => {
		const of = versions.filter((one) => one.kind === kind);
		const used = of.find((one) => one.in_use);
		return [
			kind,
			...of.map((one) => {
				const mark = one.in_use ? '*' : used?.replaced === one.sha256 ? '<' : ' ';
				const rows = one.rows === null ? '' : `, ${one.rows.toLocaleString('en-GB')} rows`;
				return `  ${mark} ${one.vintage}${rows}, ${one.sha256.slice(0, 12)}, loaded ${one.loaded_at}\n      ${one.source}; ${one.licence}${one.address ? `\n      ${one.address}` : ''}`;
			})
		];
	});
}
