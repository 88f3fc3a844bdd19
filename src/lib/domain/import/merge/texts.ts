import type { Bilingual } from '../../bilingual/bilingual.ts';
import { given } from './merging.ts';

type Said = string | null | undefined;

/**
 * A text in both languages after a row. New Welsh is a draft unless the row says that a person has
 * checked it; Welsh that stays keeps its state unless the row speaks of it.
 */
export function mergeText(
	base: Bilingual | null,
	{ en, cy, checked }: { en: Said; cy: Said; checked: boolean | null | undefined }
): Bilingual | null {
	const english = given(en, base?.en ?? null);
	const welsh = given(cy, base?.cy ?? null);
	if (english === null && welsh === null) return null;
	const kept = base !== null && welsh === base.cy && typeof checked !== 'boolean';
	const state =
		welsh === null ? 'missing' : kept ? base.cy_state : checked === true ? 'human' : 'draft';
	const same = base !== null && base.en === english && base.cy === welsh && base.cy_state === state;
	return same ? base : { en: english, cy: welsh, cy_state: state };
}
