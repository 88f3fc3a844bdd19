import type { Keeper } from './keeper.ts';

/**
 * Brings the picture up to what was just written. Twice, because a look that was under way already may
 * have begun before the change; the second one asks for the version only.
 */
export async function seeChange(keeper: Keeper): Promise<void> {
	await keeper.refresh();
	await keeper.refresh();
}
