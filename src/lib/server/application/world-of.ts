import { applyChanges } from '../../domain/snapshot/change.ts';
import { fetchChanges } from '../snapshot/fetch-changes.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { buildWorld, type World } from './world.ts';

/** The record as it is now, for a process that keeps no picture of it. */
export async function worldOf(client: ApiClient, dataDir: string): Promise<World> {
	const { version, changedAt, items } = await fetchChanges(client, 0);
	const takenAt = new Date().toISOString();
	return buildWorld(applyChanges(null, items, { version, changedAt, takenAt }), dataDir);
}
