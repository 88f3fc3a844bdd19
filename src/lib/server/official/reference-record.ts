import { join } from 'node:path';
import { z } from 'zod';
import type { Figures } from '../../domain/official/formats/figures.ts';
import type { Environment } from '../config/environment.ts';
import { projectFolder } from '../config/project-folder.ts';
import { requestReference, type ReferenceCall } from '../embedded/reference-requests.ts';
import { seed } from '../seed/seed.ts';
import { callApi } from '../supabase/call-api.ts';
import { openSupabase } from '../supabase/supabase.ts';

/** A version as the record keeps it. */
const versionSchema = z.object({
	kind: z.string(),
	sha256: z.string(),
	path: z.string(),
	source: z.string(),
	licence: z.string(),
	vintage: z.string(),
	address: z.string().nullable(),
	rows: z.int().nullable(),
	source_sha256: z.string().nullable(),
	loaded_at: z.string(),
	replaced: z.string().nullable(),
	in_use: z.boolean()
});
export type ReferenceVersion = z.infer<typeof versionSchema>;

/** A version to be switched in; `before` is the one that is in use now. */
export type NewVersion = Omit<ReferenceVersion, 'loaded_at' | 'replaced' | 'in_use'> & {
	before: string | null;
};

const refusedSchema = z.object({ ok: z.literal(false), error: z.string() });
const switchedSchema = z.object({
	ok: z.literal(true),
	switched: z.array(z.string()),
	already: z.array(z.string())
});
const rolledBackSchema = z.object({
	ok: z.literal(true),
	switched: z.array(z.object({ kind: z.string(), from: z.string(), to: z.string().nullable() }))
});
type Refused = z.infer<typeof refusedSchema>;

/** Which version of official data is in use, wherever the record is. */
export type ReferenceRecord = {
	versions(): Promise<ReferenceVersion[]>;
	switchIn(
		versions: readonly NewVersion[],
		figures: Figures['rows']
	): Promise<z.infer<typeof switchedSchema> | Refused>;
	rollBack(kinds: readonly string[]): Promise<z.infer<typeof rolledBackSchema> | Refused>;
};

/**
 * The record of `environment`. Every call opens it for itself and lets it go: an import takes minutes, and
 * the site may start or stop meanwhile. A running server that holds the data folder is asked to make the
 * call.
 */
export const referenceRecord = (environment: Environment): ReferenceRecord =>
	recordBehind((call) => answerTo(environment, call));

/** A record whose functions `answer` calls. */
export function recordBehind(answer: (call: ReferenceCall) => Promise<unknown>): ReferenceRecord {
	const ask = async <T extends z.ZodType>(
		call: ReferenceCall,
		schema: T
	): Promise<z.infer<T> | Refused> => {
		const said = await answer(call);
		const refused = refusedSchema.safeParse(said);
		return refused.success ? refused.data : schema.parse(said);
	};
	return {
		async versions() {
			const schema = z.object({ ok: z.literal(true), versions: z.array(versionSchema) });
			const said = await ask({ name: 'reference_versions', args: {} }, schema);
			if (!said.ok) throw new Error(`The record refuses: ${said.error}.`);
			return said.versions;
		},
		switchIn: (versions, figures) =>
			ask(
				{ name: 'switch_reference', args: { versions: [...versions], figures: [...figures] } },
				switchedSchema
			),
		rollBack: (kinds) =>
			ask({ name: 'rollback_reference', args: { kinds: [...kinds] } }, rolledBackSchema)
	};
}

async function answerTo(environment: Environment, { name, args }: ReferenceCall): Promise<unknown> {
	let supabase: Awaited<ReturnType<typeof openSupabase>>;
	try {
		supabase = await openSupabase(environment);
	} catch (error) {
		if ((error as Error).name !== 'DataFolderInUse') throw error;
		return requestReference(environment.dataDir, { name, args } as ReferenceCall);
	}
	try {
		if (!supabase.service) {
			throw new Error(
				'The secret key of Supabase is not set (see .env.example): the import needs it.'
			);
		}
		// A record that is opened for the first time has its seed before anything is switched.
		if (supabase.sql) await seed(supabase.sql, join(projectFolder(), 'supabase', 'seed'));
		return await callApi(supabase.service, name, args, z.looseObject({ ok: z.literal(true) }));
	} finally {
		await supabase.close();
	}
}
