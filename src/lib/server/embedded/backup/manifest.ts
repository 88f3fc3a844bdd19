/** What a backup says of itself, in its last entry: an archive that was cut off has none. */
import { z } from 'zod';

export const MANIFEST = 'haenau-backup.json';

export const manifestSchema = z.object({
	format: z.literal(1),
	made_at: z.iso.datetime(),
	files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string().length(64) }))
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Names in the data folder that are of this moment, or of a backup or restore, and not of the record. */
export const NOT_OURS =
	/^(lock(\.takeover)?|(backup|reference)-(request|answer)-.*|restore-unfinished|restoring|replaced-.*|.*\.new)$/;
