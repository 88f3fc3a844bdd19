import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../../../src/lib/domain/open-referral/page.ts';
import { idOf } from '../a-service.ts';

const listOf = (numbers: readonly number[]) =>
	[...new Set(numbers)].sort((a, b) => a - b).map((number) => ({ id: idOf(number) }));
const numbers = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 });
const perPage = fc.integer({ min: 1, max: 9 });

test('pages add up to the list, and their heads to each other', () => {
	fc.assert(
		fc.property(numbers, perPage, (given, size) => {
			const list = listOf(given);
			const first = pageOf(list, { page: 1, perPage: size, after: null });
			const pages = Array.from({ length: first.total_pages }, (_, at) =>
				pageOf(list, { page: at + 1, perPage: size, after: null })
			);
			expect(pages.flatMap(({ contents }) => contents)).toEqual(list);
			expect(first.total_items).toBe(list.length);
			expect(first.total_pages).toBe(Math.ceil(list.length / size));
			for (const [at, page] of pages.entries()) {
				expect(page.size).toBe(page.contents.length);
				expect(page.empty).toBe(false);
				expect(page.first_page).toBe(at === 0);
				expect(page.last_page).toBe(at === pages.length - 1);
			}
			const beyond = pageOf(list, { page: first.total_pages + 1, perPage: size, after: null });
			expect(beyond).toMatchObject({ contents: [], size: 0, empty: true, last_page: true });
		})
	);
});

test('reading on behind the last id skips and repeats nothing that stays, whatever comes and goes', () => {
	fc.assert(
		fc.property(
			fc.array(numbers, { minLength: 1, maxLength: 8 }),
			numbers,
			perPage,
			(changes, stay, size) => {
				// At every question the list is another one; what stays is in all of them.
				const read: string[] = [];
				let after: string | null = null;
				for (let at = 0; ; at++) {
					const list = listOf([...stay, ...changes[at % changes.length]!]);
					const page: ReturnType<typeof pageOf> = pageOf(list, { page: 1, perPage: size, after });
					const ids = page.contents.map((one) => (one as { id: string }).id);
					read.push(...ids);
					if (page.last_page) break;
					after = ids.at(-1)!;
				}
				expect(new Set(read).size).toBe(read.length);
				for (const { id } of listOf(stay)) expect(read).toContain(id);
			}
		)
	);
});
