import { setTimeout as pause } from 'node:timers/promises';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';

export type Patience = {
	/** How long an answer may keep silent, in milliseconds. */
	silentMs: number;
	/** Pauses before another try. */
	pausesMs: readonly number[];
};
export const PATIENCE: Patience = { silentMs: 60_000, pausesMs: [1_000, 4_000, 15_000, 60_000] };

/** An answer that another try may mend. */
export class TryAgain extends Error {
	override name = 'TryAgain';
}

/**
 * Asks `address` and reads the answer with `read`, again after a pause when the publisher is busy, does not
 * answer in time, or breaks off. Throws OfficialDataRefused when it stays so.
 * @param read gets the answer and a function to call whenever something has come; may throw TryAgain
 */
export async function fetchPatiently<T>(
	address: string,
	read: (answer: Response, heard: () => void) => Promise<T>,
	patience: Patience = PATIENCE
): Promise<T> {
	requireSafe(address);
	let why = '';
	for (const wait of [0, ...patience.pausesMs]) {
		if (wait > 0) await pause(wait);
		const cut = new AbortController();
		const timer = setTimeout(() => cut.abort(), patience.silentMs);
		try {
			const answer = await fetch(address, {
				signal: cut.signal,
				headers: { accept: 'application/geo+json, application/json, text/csv, */*;q=0.1' }
			});
			if (answer.status === 429 || answer.status >= 500) {
				throw new TryAgain(`the publisher answers with ${answer.status}`);
			}
			if (!answer.ok) {
				throw new OfficialDataRefused([
					`${address} answers with ${answer.status}. Is the address right?`
				]);
			}
			return await read(answer, () => timer.refresh());
		} catch (error) {
			if (error instanceof OfficialDataRefused) throw error;
			why = reasonOf(error, cut.signal.aborted);
		} finally {
			clearTimeout(timer);
			cut.abort();
		}
	}
	throw new OfficialDataRefused([
		`${address} could not be fetched in ${patience.pausesMs.length + 1} tries: ${why}.`
	]);
}

function reasonOf(error: unknown, wasCut: boolean): string {
	if (error instanceof TryAgain) return error.message;
	if (wasCut) return 'no answer in time';
	const { cause, message } = error as Error & { cause?: { code?: string } };
	return cause?.code ?? message;
}

/** Official data is public, but nobody on the way may change it. */
function requireSafe(address: string): void {
	const { protocol, hostname } = new URL(address);
	const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) {
		throw new OfficialDataRefused([`${address} is not an https address.`]);
	}
}
