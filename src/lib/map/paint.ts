import type { LayerSpecification } from 'maplibre-gl';
import { TIERS, type TierId } from '../domain/tier/tier.ts';

/** Every colour the live map uses, read from the design tokens, and the face of its labels. */
export type Palette = {
	sea: string;
	land: string;
	landElse: string;
	border: string;
	borderRegion: string;
	surface: string;
	ink: string;
	ink2: string;
	tier: Record<TierId, string>;
	/** First family of the text face: labels are drawn from the page's own fonts. */
	face: string;
};

/** Reads the palette. `token` answers the value of a custom property such as `--sea`. */
export function readPalette(token: (name: string) => string): Palette {
	const read = (name: string) => token(name).trim();
	return {
		sea: read('--sea'),
		land: read('--land'),
		landElse: read('--land-else'),
		border: read('--border'),
		borderRegion: read('--border-region'),
		surface: read('--surface'),
		ink: read('--ink'),
		ink2: read('--ink-2'),
		tier: Object.fromEntries(TIERS.map((tier) => [tier, read(`--${tier}`)])) as Palette['tier'],
		face: firstFamily(read('--text'))
	};
}

/** The first family of a font stack. */
export const firstFamily = (stack: string): string =>
	(stack.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '') || 'sans-serif';

/** One paint property that a new palette changes. */
export type Repaint = { layer: string; property: string; value: unknown };

/** What has to be set on a map drawn with `before` so that it looks like `after`. */
export function repaints(
	before: readonly LayerSpecification[],
	after: readonly LayerSpecification[]
): Repaint[] {
	const known = new Map(before.map((layer) => [layer.id, paintOf(layer)]));
	return after.flatMap((layer) =>
		Object.entries(paintOf(layer))
			.filter(([property, value]) => !sameValue(known.get(layer.id)?.[property], value))
			.map(([property, value]) => ({ layer: layer.id, property, value }))
	);
}

const paintOf = (layer: LayerSpecification): Record<string, unknown> => ({ ...layer.paint });
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
