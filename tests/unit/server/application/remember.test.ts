import { expect, test } from 'vitest';
import { remember } from '../../../../src/lib/server/application/remember.ts';
import type { World } from '../../../../src/lib/server/application/world.ts';

const world = () => ({}) as World;

test('works a thing out once for a world, and anew for another', () => {
	let made = 0;
	const [one, other] = [world(), world()];
	const ask = (of: World) => remember(of, 'a', () => (made += 1));
	expect([ask(one), ask(one), ask(other), ask(one)]).toEqual([1, 1, 2, 1]);
});

test('keeps an answer that is nothing, too', () => {
	let asked = 0;
	const of = world();
	const ask = () =>
		remember(of, 'none', () => {
			asked += 1;
			return null;
		});
	expect([ask(), ask()]).toEqual([null, null]);
	expect(asked).toBe(1);
});

test('lets the oldest go, so that nobody fills the memory by asking', () => {
	const of = world();
	let made = 0;
	const ask = (key: string) => remember(of, key, () => (made += 1));
	for (let n = 0; n < 200; n++) ask(`${n}`);
	ask('199');
	expect(made).toBe(200);
	ask('0');
	expect(made).toBe(201);
});
