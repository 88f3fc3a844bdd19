import type { Locale } from '../../lib/domain/bilingual/locale.ts';
import type { AreaPolygons } from '../../lib/domain/place/area-polygons.ts';
import { fitFrame, toFrame } from '../../lib/map/projection.ts';
import { pathData } from '../../lib/map/svg-path.ts';
import { SHAPES, SHAPE_PATHS } from '../../lib/ui/tone.ts';
import { SKYLINES } from '../../lib/ui/skylines.ts';
import { TIERS } from '../../lib/domain/tier/tier.ts';
import { xmlText } from '../../lib/views/data/xml.ts';
import type { Subject } from './subjects.ts';

/** Where the map stands: right of the words. */
const MAP = { width: 430, height: 440 };
const WALES = [-5.4, 51.35, -2.6, 53.45] as const;

/** One picture as a page of 1200 by 630 pixels. Nothing on it changes with the record. */
export function compose(
	{ title, line, areas, tier }: Subject,
	polygons: AreaPolygons,
	locale: Locale
): string {
	return `<main class="${tier ?? 'plain'}" lang="${locale}">
<div class="words"><p class="brand">Haenau</p><h1>${xmlText(title[locale])}</h1><p class="line">${xmlText(line(locale))}</p></div>
<div class="side">${tier ? marksOf(tier) : mapOf(polygons, areas)}</div>
${ridges()}
</main>`;
}

function mapOf({ features }: AreaPolygons, chosen: readonly string[]): string {
	const frame = fitFrame([...WALES], MAP.width, MAP.height);
	const paths = features.map(({ properties: { gss }, geometry }) => {
		const rings = (
			geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
		).map((ring) => ring.map(([lon, lat]) => toFrame(frame, lon!, lat!)));
		const picked = chosen.length === 0 || chosen.includes(gss) ? ' class="picked"' : '';
		return `<path${picked} d="${pathData(rings, true)}"/>`;
	});
	return `<svg class="map" viewBox="0 0 ${MAP.width} ${MAP.height}">${paths.join('')}</svg>`;
}

/** The marks of the four tiers, this one in its colour. */
const marksOf = (tier: NonNullable<Subject['tier']>): string =>
	TIERS.map(
		(one, at) =>
			`<svg class="mark${one === tier ? ' this' : ''}" viewBox="-1 -1 26 26"><path d="${SHAPE_PATHS[SHAPES[at]!]}"/></svg>`
	).join('');

/** The hillside of the mark, across the foot: summit behind, lowland in front. */
const ridges = (): string =>
	`<div class="ridges">${(['peaks', 'scarp', 'tors', 'bay'] as const)
		.map(
			(skyline, at) =>
				`<svg class="${TIERS[3 - at]}" viewBox="0 0 1440 110" preserveAspectRatio="none"><path d="${SKYLINES[skyline]}"/></svg>`
		)
		.join('')}</div>`;

/** How the pictures look: the colours are those of the site's tokens. */
export const LOOK = `
body { margin: 0; }
main { position: relative; width: 1200px; height: 630px; overflow: hidden; background: var(--paper); color: var(--ink); }
.words { position: absolute; left: 72px; top: 58px; width: 610px; }
.brand { margin: 0 0 56px; font: 560 40px/1 'Literata Display'; color: var(--ink); }
h1 { margin: 0 0 24px; font: 560 68px/1.1 'Literata Display'; letter-spacing: -0.01em; text-wrap: balance; }
.line { margin: 0; font: 400 31px/1.35 'Atkinson Next'; color: var(--ink-2); text-wrap: balance; }
.side { position: absolute; right: 48px; top: 44px; width: 430px; height: 440px; display: grid; place-items: center; }
main:not(.plain) .side { grid-template-columns: 1fr 1fr; }
.map { width: 430px; height: 440px; }
.map path { fill: #e4dccb; stroke: var(--paper); stroke-width: 1.6; }
.plain .map path { stroke-linejoin: round; }
.map .picked { fill: var(--secondary); }
.mark { width: 172px; height: 172px; fill: #e4dccb; }
.mark.this { fill: currentColor; }
.ridges { position: absolute; inset: auto 0 0; height: 128px; }
.ridges svg { position: absolute; left: 0; width: 100%; height: 62px; fill: currentColor; box-shadow: 0 60px 0 currentColor, 0 118px 0 currentColor; }
.ridges svg:nth-child(1) { bottom: 62px; } .ridges svg:nth-child(2) { bottom: 38px; }
.ridges svg:nth-child(3) { bottom: 14px; } .ridges svg:nth-child(4) { bottom: -14px; }
.ridges svg.universal { color: var(--universal-field); } svg.primary { color: var(--primary); }
svg.secondary { color: var(--secondary); } svg.targeted { color: var(--targeted); }
main.universal .mark { color: var(--universal); } main.primary .mark { color: var(--primary); }
main.secondary .mark { color: var(--secondary); } main.targeted .mark { color: var(--targeted); }
`;
