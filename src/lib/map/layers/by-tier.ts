import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../paint.ts';

/** The colour of a feature's `tier`; ink for a feature without one. */
export const colourOfTier = ({ tier, ink }: Palette): ExpressionSpecification => [
	'match',
	['get', 'tier'],
	'universal',
	tier.universal,
	'primary',
	tier.primary,
	'secondary',
	tier.secondary,
	'targeted',
	tier.targeted,
	ink
];
