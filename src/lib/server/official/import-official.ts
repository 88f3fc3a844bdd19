import { join } from 'node:path';
import type { ReferenceKind } from '../../domain/official/formats/reference-kind.ts';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import { projectFolder } from '../config/project-folder.ts';
import { pathOf, readVersion, sha256Of, writeCanonical } from './canonical-file.ts';
import { checkTogether } from './check-together.ts';
import type { Patience } from './fetch-patiently.ts';
import { knownIndicators, readGeography } from './geography.ts';
import { yearOf } from './guess-vintage.ts';
import { prepareImport } from './prepare/prepare-import.ts';
import type { Prepared, Said } from './prepare/prepared.ts';
import type { Progress } from './progress.ts';
import type { ImportKind } from './publishers.ts';
import type { ReferenceRecord, ReferenceVersion } from './reference-record.ts';
import { openSource } from './source.ts';
import { withStaging } from './staging-folder.ts';

/** One kind, and the files or addresses it is read from. */
export type Wanted = {
	kind: ImportKind;
	given: readonly string[];
	/** What the operator says of them, in the place of what is known of them. */
	said?: Partial<Said>;
};

export type Importing = {
	dataDir: string;
	record: ReferenceRecord;
	progress: Progress;
	/** A line for whoever runs the import. */
	say(line: string): void;
	/** Asked once everything is read and said; nothing is written before it agrees. */
	agree(): Promise<boolean>;
	/** True when an older vintage than the loaded one is wanted. */
	olderToo?: boolean;
	patience?: Patience;
};

export type Imported = { switched: string[]; already: string[] };

/**
 * Takes official data in: reads and checks all of it, says what it holds and what it changes, and once that
 * is agreed to, writes it beside what is there and switches all of it in at once. Until then, and when
 * anything fails, nothing has changed.
 * @returns what was switched in; null when it was not agreed to
 * @throws OfficialDataRefused with everything that is wrong
 */
export async function importOfficial(
	wanted: readonly Wanted[],
	importing: Importing
): Promise<Imported | null> {
	const { dataDir, record, say } = importing;
	const versions = await record.versions();
	const prepared = await withStaging(dataDir, (folder) =>
		prepareAll(wanted, versions, folder, importing)
	);
	const inUse = new Map(versions.filter((one) => one.in_use).map((one) => [one.kind, one]));
	const fresh = prepared.filter((one) => {
		const held = inUse.get(one.kind);
		return held?.sha256 !== sha256Of(one.content) || saidOtherwise(one, held);
	});
	const already = prepared.filter((one) => !fresh.includes(one)).map(({ kind }) => kind);
	for (const kind of already) say(`${kind}: already loaded, nothing changes.`);
	if (fresh.length === 0) return { switched: [], already };
	for (const one of fresh) tell(one, inUse.get(one.kind), say);
	refuseOlder(fresh, inUse, importing.olderToo ?? false);
	if (!(await importing.agree())) return null;
	for (const one of fresh) {
		if (inUse.get(one.kind)?.sha256 !== sha256Of(one.content)) await writeCanonical(dataDir, one);
	}
	const answer = await record.switchIn(
		fresh.map((one) => ({
			kind: one.kind,
			sha256: sha256Of(one.content),
			path: pathOf(one),
			source: one.source,
			licence: one.licence,
			vintage: one.vintage,
			address: one.address,
			rows: one.rows,
			source_sha256: one.sourceSha256,
			before: inUse.get(one.kind)?.sha256 ?? null
		})),
		fresh.flatMap(({ figures }) => figures ?? [])
	);
	if (!answer.ok) {
		throw new OfficialDataRefused([
			answer.error === 'changed_meanwhile'
				? 'Somebody else has switched official data meanwhile: the difference above is no longer right. Run the import again.'
				: `The record refuses: ${answer.error}. Nothing was changed.`
		]);
	}
	return { switched: answer.switched, already };
}

async function prepareAll(
	wanted: readonly Wanted[],
	versions: readonly ReferenceVersion[],
	folder: string,
	{ dataDir, progress, patience }: Importing
): Promise<Prepared[]> {
	const seedDir = join(projectFolder(), 'supabase', 'seed');
	const inUse = async (kind: ReferenceKind) => {
		const version = versions.find((one) => one.in_use && one.kind === kind);
		return version ? readVersion(version, { dataDir, seedDir }) : null;
	};
	const preparing = {
		geography: await readGeography(seedDir),
		indicators: await knownIndicators(seedDir),
		inUse,
		progress
	};
	const prepared = new Map<ReferenceKind, Prepared>();
	for (const { kind, given, said = {} } of wanted) {
		const sources = [];
		for (const one of given) sources.push(await openSource(one, folder, progress, patience));
		// What a file of its own says counts before what another one brings along: it comes later.
		for (const one of await prepareImport(kind, sources, said, preparing)) {
			prepared.set(one.kind, one);
		}
	}
	await checkTogether([...prepared.values()], inUse);
	return [...prepared.values()];
}

/** Whether the same data is now said to be of another vintage, source or licence. */
const saidOtherwise = (one: Prepared, held: ReferenceVersion): boolean =>
	one.vintage !== held.vintage || one.source !== held.source || one.licence !== held.licence;

function tell(
	one: Prepared,
	before: ReferenceVersion | undefined,
	say: (line: string) => void
): void {
	say('');
	say(`${one.kind}, ${one.vintage} (sha256 ${sha256Of(one.content).slice(0, 12)})`);
	for (const line of one.summary) say(`  ${line}`);
	if (before?.sha256 === sha256Of(one.content)) {
		say(
			`  The same data as is loaded, until now said to be of ${before.vintage}: ${before.source}.`
		);
		return;
	}
	say(
		before ? `  Against what is loaded (${before.vintage}):` : '  Nothing of this kind is loaded.'
	);
	for (const line of one.difference) say(`    ${line}`);
}

/** An old file is mostly the wrong file. */
function refuseOlder(
	fresh: readonly Prepared[],
	inUse: ReadonlyMap<string, ReferenceVersion>,
	olderToo: boolean
): void {
	for (const { kind, vintage } of olderToo ? [] : fresh) {
		// What the project brings is no official version, whatever year it names.
		const loaded = inUse.get(kind);
		const [year, than] = [yearOf(vintage), loaded?.rows == null ? null : yearOf(loaded.vintage)];
		if (year === null || than === null || year >= than) continue;
		throw new OfficialDataRefused([
			`${kind} of ${vintage} is older than what is loaded (${loaded!.vintage}). Add --older if that is meant.`
		]);
	}
}
