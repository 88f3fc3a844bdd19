/** How official data is switched in while the site runs: whoever holds the data folder makes the call. */
import { z } from 'zod';
import { answerInFolder, askHolder } from './folder-requests.ts';

const callSchema = z.discriminatedUnion('name', [
	z.object({ name: z.literal('reference_versions'), args: z.object({}) }),
	z.object({
		name: z.literal('switch_reference'),
		args: z.object({ versions: z.array(z.unknown()), figures: z.array(z.unknown()) })
	}),
	z.object({
		name: z.literal('rollback_reference'),
		args: z.object({ kinds: z.array(z.string()) })
	})
]);
/** A function of schema `api` about reference files, and what it is called with: these and no others. */
export type ReferenceCall = z.infer<typeof callSchema>;

const answerSchema = z.union([
	z.object({ answer: z.unknown() }),
	z.object({ message: z.string() })
]);

const doneMs = 2 * 60_000;

const STATEMENTS: Record<ReferenceCall['name'], string> = {
	reference_versions: 'select api.reference_versions() as answer',
	switch_reference: 'select api.switch_reference($1::jsonb, $2::jsonb) as answer',
	rollback_reference:
		'select api.rollback_reference(array(select jsonb_array_elements_text($1::jsonb))) as answer'
};

type OwnerSql = (text: string, params: unknown[]) => Promise<{ answer: unknown }[]>;

/** Asks the holder of `dataDir` to make a call; what the function answered. Throws when it could not. */
export async function requestReference(dataDir: string, call: ReferenceCall): Promise<unknown> {
	const said = answerSchema.parse(await askHolder(dataDir, 'reference', call, doneMs));
	if ('message' in said) throw new Error(said.message);
	return said.answer;
}

/** Makes the calls that are asked for in `dataDir`, until the returned function is called. */
export function answerReferenceRequests(dataDir: string, sql: OwnerSql): () => void {
	return answerInFolder(dataDir, 'reference', async (asked) => {
		const call = callSchema.safeParse(asked);
		if (!call.success) return null;
		const { name, args } = call.data;
		const params = Object.values(args).map((value) => JSON.stringify(value));
		return sql(STATEMENTS[name], params).then(
			([row]) => ({ answer: row?.answer ?? null }),
			(error: Error) => ({ message: `The running site could not do it: ${error.message}` })
		);
	});
}
