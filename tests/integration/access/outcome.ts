/** What came of a call, in a word. */
import type { ApiClient } from '../embedded/fixture.ts';
import { MARKS } from './scene.ts';

/**
 * `-` when the database gives no right to call it, `ok`, or the code with which the function refuses.
 * Where it `shows` rows, `ok` says whose the answer shows: own (the side that is asked about),
 * other, both, none. Anything else is a fault of the call or of the function, and no word of the matrix.
 */
export async function outcomeOf(
	client: ApiClient,
	name: string,
	args: object,
	shows = false
): Promise<string> {
	const { data, error } = await client.rpc(name, args);
	if (error) {
		const refused = error.code === '42501' || /permission denied/.test(error.message);
		return refused ? '-' : `fault: ${error.code} ${error.message}`;
	}
	if (data?.ok !== true) return String(data?.error ?? `fault: ${JSON.stringify(data)}`);
	if (!shows) return 'ok';
	const said = JSON.stringify(data);
	const [own, other] = [said.includes(MARKS.own), said.includes(MARKS.other)];
	return `ok ${own && other ? 'both' : own ? 'own' : other ? 'other' : 'none'}`;
}
