import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { EVERYDAY_PAGE, LEFT_KEY } from '../../../../src/lib/ui/leaving/left.ts';

const early = readFileSync(new URL('../../../../static/before-paint.js', import.meta.url), 'utf8');

/** A page of a tab, reached by `type` of navigation; what it did. */
function open(type: string, store: Map<string, string>) {
	const went: string[] = [];
	const shown: ((event: { persisted: boolean }) => void)[] = [];
	const root = { hidden: false, dataset: {} };
	runInNewContext(early, {
		document: { documentElement: root },
		localStorage: { getItem: () => null },
		sessionStorage: {
			getItem: (key: string) => store.get(key) ?? null,
			removeItem: (key: string) => store.delete(key)
		},
		performance: { getEntriesByType: () => [{ type }] },
		location: { replace: (address: string) => went.push(address) },
		addEventListener: (_: string, act: (typeof shown)[number]) => shown.push(act)
	});
	return { went, root, show: (persisted: boolean) => shown.forEach((act) => act({ persisted })) };
}

it('going back in a tab that was left leads out again, with nothing shown', () => {
	const { went, root } = open('back_forward', new Map([[LEFT_KEY, 'yes']]));
	expect(went).toEqual([EVERYDAY_PAGE]);
	expect(root.hidden).toBe(true);
});

it('coming here anew is coming here, and going back from then on is going back', () => {
	const store = new Map([[LEFT_KEY, 'yes']]);
	expect(open('navigate', store).went).toEqual([]);
	expect(store.size).toBe(0);
	expect(open('back_forward', store).went).toEqual([]);
});

it('a page that the browser kept whole leads out too, once the tab was left', () => {
	const store = new Map<string, string>();
	const { went, show } = open('navigate', store);
	show(true);
	expect(went).toEqual([]);
	store.set(LEFT_KEY, 'yes');
	show(false);
	expect(went).toEqual([]);
	show(true);
	expect(went).toEqual([EVERYDAY_PAGE]);
});
