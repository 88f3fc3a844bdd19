import type { World } from './world.ts';

/** Answers of a world, by what was asked: dropped with the world, and the oldest first beyond `MOST`. */
const kept = new WeakMap<World, Map<string, unknown>>();
const MOST = 60;

/** Works something out from a world once, for as long as the world is the present one. */
export function remember<T>(world: World, key: string, make: () => T): T {
	let answers = kept.get(world);
	if (!answers) kept.set(world, (answers = new Map()));
	if (answers.has(key)) return answers.get(key) as T;
	const made = make();
	answers.set(key, made);
	if (answers.size > MOST) answers.delete(answers.keys().next().value!);
	return made;
}
