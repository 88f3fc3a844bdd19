import { applyChanges } from '../../domain/snapshot/change.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import type { World } from '../application/world.ts';
import { log } from '../log/log.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { keepOnDisk, readFromDisk } from './disk.ts';
import { fetchChanges, fetchVersion } from './fetch-changes.ts';

/** The picture the site serves, and how it stands with the database behind it. */
export type Picture = {
	snapshot: Snapshot;
	/** The snapshot worked out into what pages need. */
	world: World;
	/** When the database last said that this is its newest picture (ISO time), null if never. */
	confirmedAt: string | null;
	/** False while the database does not answer: the picture may be old, and pages say so. */
	fresh: boolean;
};

export type Keeper = {
	/** The picture, or null before the first one is there. */
	picture(): Picture | null;
	/** Looks for changes at once: after a local change, and on every tick. Never throws. */
	refresh(): Promise<void>;
	stop(): void;
};

export type KeeperOptions = {
	/** The client to ask, or null when the database could not be opened at all. */
	client: ApiClient | null;
	folder: string;
	pollSeconds: number;
	now: () => Date;
	/** Works a snapshot out; a picture that can not be worked out is not shown. */
	build: (snapshot: Snapshot) => Promise<World>;
};

/**
 * Keeps the published snapshot in memory. Pages read `picture()` and never wait for the database: a
 * timer asks whether the version moved. Starts from the copy on disk when the database is away.
 */
export async function keepSnapshot(options: KeeperOptions): Promise<Keeper> {
	let current: Picture | null = null;
	let running: Promise<void> | null = null;
	const kept = await readFromDisk(options.folder);
	if (kept) {
		const world = await options.build(kept).catch(() => null);
		if (world) current = { snapshot: kept, world, confirmedAt: null, fresh: false };
	}

	async function look(client: ApiClient): Promise<void> {
		let before = current?.snapshot ?? null;
		const version = await fetchVersion(client);
		// A database that is behind the copy on disk is another database: take everything again.
		if (before && version < before.version) before = null;
		const takenAt = options.now().toISOString();
		if (before && version === before.version) {
			current = { ...current!, confirmedAt: takenAt, fresh: true };
			return;
		}
		const changes = await fetchChanges(client, before?.version ?? 0);
		const { version: to, changedAt } = changes;
		const snapshot = applyChanges(before, changes.items, { version: to, changedAt, takenAt });
		current = { snapshot, world: await options.build(snapshot), confirmedAt: takenAt, fresh: true };
		await keepOnDisk(options.folder, snapshot).catch((err) =>
			log.warn({ err }, 'the picture could not be kept on disk')
		);
	}

	function refresh(): Promise<void> {
		if (!options.client) return Promise.resolve();
		const client = options.client;
		running ??= look(client)
			.catch((err) => {
				if (current?.fresh !== false) log.warn({ err }, 'the database does not answer');
				if (current) current = { ...current, fresh: false };
			})
			.finally(() => {
				running = null;
			});
		return running;
	}

	await refresh();
	const timer = setInterval(refresh, options.pollSeconds * 1000);
	timer.unref();
	return { picture: () => current, refresh, stop: () => clearInterval(timer) };
}
