/** How a backup of a folder in use comes about: whoever holds the folder makes it, between two calls. */
import { z } from 'zod';
import { answerInFolder, askHolder, HolderSilent } from '../folder-requests.ts';
import type { Packed } from './pack.ts';

/** The holder took no notice, or could not make the backup. */
export class BackupNotMade extends Error {
	override name = 'BackupNotMade';
}

const madeMs = 10 * 60_000;

const requestSchema = z.object({ file: z.string().min(1) });
const answerSchema = z.union([
	z.object({ ok: z.literal(true), files: z.int(), bytes: z.int() }),
	z.object({ ok: z.literal(false), message: z.string() })
]);
type Answer = z.infer<typeof answerSchema>;

/** Asks the holder of `dataDir` for a backup into `file`. Throws BackupNotMade. */
export async function requestBackup(dataDir: string, file: string): Promise<Packed> {
	const answer = await askHolder(dataDir, 'backup', { file }, madeMs).catch((error: Error) => {
		throw error instanceof HolderSilent ? new BackupNotMade(error.message) : error;
	});
	const said = answerSchema.parse(answer);
	if (!said.ok) throw new BackupNotMade(said.message);
	return { files: said.files, bytes: said.bytes };
}

/** Makes the backups that are asked for in `dataDir` with `make`, until the returned function is called. */
export function answerRequests(
	dataDir: string,
	make: (file: string) => Promise<Packed>
): () => void {
	return answerInFolder(dataDir, 'backup', async (asked): Promise<Answer | null> => {
		const request = requestSchema.safeParse(asked);
		if (!request.success) return null;
		return make(request.data.file).then(
			({ files, bytes }) => ({ ok: true, files, bytes }),
			(error: Error) => ({ ok: false, message: `The backup could not be made: ${error.message}` })
		);
	});
}
