/**
 * npm run data:import: takes official data in, while the site runs or not.
 *
 *   npm run data:import -- <kind> <file or address> [more files of lsoa]   takes one kind in
 *   npm run data:import -- official                  all kinds, from the publishers' addresses
 *   npm run data:import -- official --from <folder>  all that is found in a folder of downloaded files
 *   npm run data:import -- list                      what is loaded, in use (*), and gone back to (<)
 *   npm run data:import -- rollback <kind>           back to what the version in use replaced
 *
 * Kinds: boundaries, health-boards, lsoa, lsoa-boundaries, wimd, rural, postcodes, figures.
 * --vintage, --source, --licence  what the files are, where their names do not tell; with several kinds
 *             --vintage "postcodes=August 2024", again for each
 * --older     an older vintage than the loaded one is meant
 * --skip      kinds that `official` leaves out, with commas
 * --dry-run   say what would change, and change nothing
 * --yes       do not ask before it is switched in
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { OfficialDataRefused } from '../lib/domain/official/refusal.ts';
import { readEnvironment } from '../lib/server/config/environment.ts';
import { projectFolder } from '../lib/server/config/project-folder.ts';
import { knownIndicators } from '../lib/server/official/geography.ts';
import { importOfficial, type Wanted } from '../lib/server/official/import-official.ts';
import { showProgress } from '../lib/server/official/progress.ts';
import {
	addressesOf,
	IMPORT_KINDS,
	PUBLISHERS,
	type ImportKind
} from '../lib/server/official/publishers.ts';
import { recogniseFiles } from '../lib/server/official/recognise-files.ts';
import { referenceRecord } from '../lib/server/official/reference-record.ts';
import { listVersions, rollBack } from '../lib/server/official/roll-back.ts';

const USAGE = `Usage: npm run data:import -- <kind> <file or address>
       npm run data:import -- official [--from <folder>] | list | rollback <kind>
Kinds: ${IMPORT_KINDS.join(', ')}.
Options: --vintage "May 2025" (of several kinds: --vintage "postcodes=August 2024") --source "..." --licence "..." --older --skip kind,kind --dry-run --yes`;

if (existsSync('.env')) process.loadEnvFile('.env');
process.env.LOG_LEVEL ||= 'warn';

try {
	await run();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : 'The import failed.'}`);
	if (error instanceof OfficialDataRefused) console.error('Nothing was changed.');
	process.exitCode = 1;
}

async function run(): Promise<void> {
	const {
		positionals: [what, ...rest],
		values
	} = parseArgs({
		allowPositionals: true,
		options: {
			vintage: { type: 'string', multiple: true },
			source: { type: 'string' },
			licence: { type: 'string' },
			from: { type: 'string' },
			skip: { type: 'string' },
			older: { type: 'boolean' },
			'dry-run': { type: 'boolean' },
			yes: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help) return console.log(USAGE);
	const unsaid = what === 'official' && values.vintage?.find((one) => !one.includes('='));
	if (unsaid) throw new Error(`Say of which kind: --vintage "postcodes=${unsaid}".\n${USAGE}`);
	const environment = readEnvironment(process.env);
	await mkdir(environment.dataDir, { recursive: true, mode: 0o700 });
	const record = referenceRecord(environment);
	if (what === 'list') {
		console.log(listVersions(await record.versions()).join('\n') || 'Nothing is loaded.');
		return;
	}
	if (what === 'rollback') {
		console.log((await rollBack(kindOf(rest[0]), record)).join('\n'));
		return;
	}
	const files =
		what === 'official' ? await allKinds(values) : [{ kind: kindOf(what), given: rest }];
	if (files.length === 0 || files.some(({ given }) => given.length === 0)) throw new Error(USAGE);
	const imported = await importOfficial(
		files.map(({ kind, given }) => ({ kind, given, said: saidOf(kind, values) })),
		{
			dataDir: environment.dataDir,
			record,
			progress: showProgress(process.stderr),
			say: (line) => console.log(line),
			agree: () => agree(values['dry-run'] ?? false, values.yes ?? false),
			olderToo: values.older ?? false
		}
	);
	if (!imported) console.log('\nNothing was changed.');
	else if (imported.switched.length > 0) {
		console.log(
			`\nIn use now: ${imported.switched.join(', ')}. A running site shows it within seconds.`
		);
	}
}

function kindOf(name: string | undefined): ImportKind {
	const kind = IMPORT_KINDS.find((one) => one === name);
	if (!kind) throw new Error(name ? `"${name}" is no kind of official data.\n${USAGE}` : USAGE);
	return kind;
}

/** "postcodes=August 2024" is of that kind, "2025" of all. */
function saidOf(
	kind: ImportKind,
	{ vintage = [], source, licence }: { vintage?: string[]; source?: string; licence?: string }
): Wanted['said'] & object {
	const own = vintage
		.map((one) => (one.includes('=') ? one.split('=', 2) : [kind, one]))
		.find(([of]) => of === kind)?.[1];
	return {
		...(own ? { vintage: own.trim() } : {}),
		...(source ? { source } : {}),
		...(licence ? { licence } : {})
	};
}

/** What a folder of downloaded files holds, or every kind with an address and a word on those without. */
async function allKinds({ from, skip = '' }: { from?: string; skip?: string }): Promise<Wanted[]> {
	const skipped = skip
		.split(',')
		.map((kind) => kind.trim())
		.filter((kind) => kind !== '')
		.map(kindOf);
	const wanted = (kind: ImportKind) => !skipped.includes(kind);
	if (from !== undefined) {
		const known = await knownIndicators(join(projectFolder(), 'supabase', 'seed'));
		const found = (await recogniseFiles(from, known)).filter(({ kind }) => wanted(kind));
		if (found.length === 0) throw new Error(`No official data was recognised in ${from}.`);
		for (const { kind, given } of found) console.log(`${kind}: ${given.join(' ')}`);
		return found;
	}
	return IMPORT_KINDS.filter(wanted).flatMap((kind) => {
		const given = addressesOf(kind, process.env);
		if (given.length > 0) return [{ kind, given }];
		const { variable, note } = PUBLISHERS[kind];
		console.log(`${kind} is left out: ${variable} is not set. ${note ?? ''}`);
		return [];
	});
}

async function agree(dry: boolean, yes: boolean): Promise<boolean> {
	if (dry) return false;
	if (yes) return true;
	if (!process.stdin.isTTY) {
		console.log('\nNobody is there to be asked: add --yes to switch it in.');
		return false;
	}
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await lines.question('\nSwitch it in? Type yes: ');
	lines.close();
	return answer.trim().toLowerCase() === 'yes';
}
