import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import { fetchPatiently, TryAgain, type Patience } from './fetch-patiently.ts';
import type { Progress } from './progress.ts';

/** More than any of the files has: the postcode directory of the United Kingdom is 1.3 GB. */
export const MOST_BYTES = 3_000_000_000;

/**
 * Downloads one file to `path`. A download that breaks off, or is shorter than announced, is begun again.
 * @returns bytes and their checksum
 * @throws OfficialDataRefused
 */
export async function downloadFile(
	address: string,
	path: string,
	progress: Progress,
	patience?: Patience,
	most = MOST_BYTES
): Promise<{ bytes: number; sha256: string }> {
	return fetchPatiently(
		address,
		async (answer, heard) => {
			const announced = answer.headers.get('content-encoding')
				? null
				: Number(answer.headers.get('content-length')) || null;
			if (announced !== null && announced > most) throw tooLarge(address, most);
			const hash = createHash('sha256');
			let bytes = 0;
			const file = await open(path, 'w', 0o600);
			try {
				for await (const chunk of answer.body ?? []) {
					heard();
					bytes += chunk.length;
					if (bytes > most) throw tooLarge(address, most);
					hash.update(chunk);
					await file.write(chunk);
					progress.at({ bytes, of: announced });
				}
			} finally {
				await file.close();
			}
			if (announced !== null && bytes !== announced) {
				throw new TryAgain(`it broke off after ${bytes} of ${announced} bytes`);
			}
			return { bytes, sha256: hash.digest('hex') };
		},
		patience
	);
}

const tooLarge = (address: string, most: number) =>
	new OfficialDataRefused([
		`${address} is larger than ${Math.round(most / 1e6)} MB: it is not what is needed.`
	]);
