import type { View } from '../../../coverage/cells/split.ts';
import type { TierId } from '../../../domain/tier/tier.ts';
import { RECORD_FILLS } from '../../words/coverage.ts';
import { FEET, type Foot, type KindFill } from '../area/kind-view.ts';
import type { PlaceKind } from '../area/place-kind.ts';

/** One kind of help in a strip: what is shown of it, and how sure anyone is. */
export type Block = { fill: KindFill; foot: Foot };

/** The block of a kind in a place. */
export const blockOf = ({ mark, state, certainty }: PlaceKind, view: View): Block => ({
	fill: view === 'record' ? RECORD_FILLS[mark] : state,
	foot: FEET[certainty]
});

/** A tier's strip, in the order of the kinds. A kind that is not for the ages asked has no block. */
export const stripOf = (kinds: readonly PlaceKind[], tier: TierId, view: View): Block[] =>
	kinds
		.filter(({ kind, applicable }) => applicable && kind.tier === tier)
		.map((kind) => blockOf(kind, view));
