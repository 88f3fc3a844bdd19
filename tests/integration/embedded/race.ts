/** Many requests of four roles at once, each answer held against what its role may see. */
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, signIn, type ApiClient } from './fixture.ts';

/** What a race is run on. */
export type Racetrack = Pick<
	EmbeddedSupabase,
	'url' | 'fetch' | 'publishableKey' | 'secretKey' | 'sql' | 'issueSignInToken'
>;

interface Participant {
	client: ApiClient;
	role: string;
	uid: string | null;
	/** What `my_notes` shows; null when the role may not call it. */
	notes: string[] | null;
}

/** Runs `requests` calls in `lanes` lanes; returns how many were answered and a line a wrong answer. */
export async function race(
	db: Racetrack,
	requests: number,
	lanes: number
): Promise<{ answered: number; wrong: string[] }> {
	const participants = await enter(db);
	const wrong: string[] = [];
	let next = 0;
	let answered = 0;
	async function lane(): Promise<void> {
		while (next < requests) {
			const turn = next++;
			// 4 roles, 2 questions: the odd stride mixes neighbours in time.
			const participant = participants[(turn * 7) % participants.length];
			if (!participant) return;
			const fault = turn % 3 === 0 ? await askNotes(participant) : await askRole(participant);
			answered += 1;
			if (fault) wrong.push(`${participant.role}: ${fault}`);
		}
	}
	await Promise.all(Array.from({ length: lanes }, lane));
	return { answered, wrong };
}

async function enter(db: Racetrack): Promise<Participant[]> {
	const a = await signIn(db, 'a@haenau.example');
	const b = await signIn(db, 'b@haenau.example');
	for (const [owner, body] of [
		[a.id, 'note of a'],
		[b.id, 'note of b']
	]) {
		await db.sql('insert into app.note (owner, body) values ($1, $2)', [owner, body]);
	}
	const anon = clientFor(db, db.publishableKey);
	const service = clientFor(db, db.secretKey);
	return [
		{ client: anon, role: 'anon', uid: null, notes: null },
		{ client: a.client, role: 'authenticated', uid: a.id, notes: ['note of a'] },
		{ client: b.client, role: 'authenticated', uid: b.id, notes: ['note of b'] },
		{ client: service, role: 'service_role', uid: null, notes: ['note of a', 'note of b'] }
	];
}

async function askRole({ client, role, uid }: Participant): Promise<string | null> {
	const { data, error } = await client.rpc('whoami');
	if (error) return `refused with ${error.code}`;
	if (data.role !== role || data.setting !== role) return `ran as ${data.role}`;
	return data.uid === uid ? null : 'ran with the identity of another';
}

async function askNotes({ client, role, notes }: Participant): Promise<string | null> {
	const { data, error } = await client.rpc('my_notes');
	if (notes === null) return error?.code === '42501' ? null : 'was not refused';
	if (error) return `refused with ${error.code}`;
	if (data.role !== role) return `ran as ${data.role}`;
	return String(data.notes) === String(notes) ? null : 'saw the notes of another';
}
