import {
	changePageSchema,
	readChange,
	type Change
} from '../../../src/lib/domain/snapshot/change.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor } from '../embedded/fixture.ts';

/** Everything that changed after `since`, in pages of `size`, as a server asks for it. */
export async function changesSince(
	db: EmbeddedSupabase,
	since: number,
	size = 500
): Promise<{ version: number; items: Change[]; pages: number }> {
	const client = clientFor(db, db.publishableKey);
	const items: Change[] = [];
	let question: { [name: string]: unknown } = { since, page_size: size };
	for (let pages = 1; ; pages++) {
		const { data, error } = await client.rpc('snapshot', question);
		if (error) throw new Error(`api.snapshot: ${error.code} ${error.message}`);
		const page = changePageSchema.parse(data);
		items.push(...page.items.map((item) => readChange(item).change));
		if (!page.next) return { version: page.version, items, pages };
		const { version: after_version, key: after_key } = page.next;
		question = { since, page_size: size, up_to: page.version, after_version, after_key };
	}
}
