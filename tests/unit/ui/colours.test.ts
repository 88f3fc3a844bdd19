import { describe, expect, it, test } from 'vitest';
import { contrast, luminance } from '../../../src/lib/ui/colour/contrast.ts';
import { linear } from '../../../src/lib/ui/colour/hex.ts';
import { distance } from '../../../src/lib/ui/colour/oklab.ts';
import { simulate, VISIONS, type Vision } from '../../../src/lib/ui/colour/simulate.ts';
import { PATTERNS } from '../../../src/lib/ui/patterns.ts';
import { TONES } from '../../../src/lib/ui/tone.ts';
import { dark, darkAsChosen, darkAsSystem, light, THEMES, token, type Palette } from './tokens.ts';

const STATES = [
	'covered',
	'thin',
	'out-of-reach',
	'closed-doors',
	'unconfirmed',
	'not-known',
	'confirmed-gap'
];

/** Foreground, ground, least ratio. 7 for running text, 4.5 for other text, 3 for shapes and edges. */
const RATIOS: [string, string, number][] = [
	['ink', 'paper', 7],
	['ink', 'surface', 7],
	['ink', 'sunk', 7],
	['ink-2', 'paper', 4.5],
	['ink-2', 'sunk', 4.5],
	['ink-2', 'removed-tint', 4.5],
	['link', 'paper', 4.5],
	['link', 'sunk', 4.5],
	['link', 'surface', 4.5],
	['link', 'universal-tint', 4.5],
	['link', 'unconfirmed-ground', 4.5],
	['link', 'not-known', 4.5],
	['visited', 'paper', 4.5],
	['visited', 'surface', 4.5],
	['edge', 'surface', 3],
	['edge', 'paper', 3],
	['action-ink', 'action', 4.5],
	['action-ink', 'action-hover', 4.5],
	['focus-ink', 'focus', 7],
	['error', 'paper', 4.5],
	['error', 'surface', 4.5],
	['exit-ink', 'exit', 4.5],
	['on-night', 'night', 7],
	['on-night', 'night-2', 7],
	['on-night-2', 'night', 4.5],
	['focus', 'night', 3],
	['added', 'added-tint', 4.5],
	['removed', 'removed-tint', 4.5],
	['ink', 'added-tint', 7],
	['ink', 'removed-tint', 7],
	...TONES.flatMap((tone): [string, string, number][] => [
		[tone, 'paper', 3],
		[`on-${tone}`, tone, 4.5],
		['ink', `${tone}-tint`, 7]
	]),
	['on-universal', 'universal-field', 4.5],
	['covered', 'surface', 3],
	['confirmed-gap', 'surface', 3],
	['closed-doors', 'surface', 1.5],
	...STATES.filter((state) => state !== 'covered').map((state): [string, string, number] => [
		`${state}-mark`,
		state,
		3
	]),
	...STATES.map((state): [string, string, number] => ['ink-2', `${state}-ground`, 4.5]),
	['rec-reached', 'paper', 3],
	['remote-mark', 'remote', 4.5],
	['unconfirmed-mark', 'surface', 4.5],
	['closed-doors-mark', 'surface', 4.5]
];

function apart(palette: Palette, a: string, b: string, vision: Vision): number {
	const seen = (name: string) => simulate(linear(token(palette, name)), vision);
	return distance(seen(a), seen(b));
}

/** The two of these colours that come closest to one another in any of the ways of seeing. */
function closest(palette: Palette, names: readonly string[], visions: readonly Vision[]): number {
	const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
	return Math.min(
		...visions.flatMap((vision) => pairs.map(([a, b]) => apart(palette, a, b, vision)))
	);
}

const IN_COLOUR = VISIONS.filter((vision) => vision !== 'grey');
const RAMP = ['ramp-1', 'ramp-2', 'ramp-3', 'ramp-4', 'ramp-5'];

describe.each(THEMES)('the %s palette', (_, palette) => {
	it.each(RATIOS)('shows %s on %s at %d to 1 or more', (front, ground, least) => {
		expect(contrast(token(palette, front), token(palette, ground))).toBeGreaterThanOrEqual(least);
	});

	it('keeps the four tones apart in every way of seeing, grey paper included', () => {
		expect(closest(palette, TONES, VISIONS)).toBeGreaterThanOrEqual(8);
	});

	it('keeps the two fills that look solid well apart', () => {
		expect(closest(palette, ['covered', 'confirmed-gap'], IN_COLOUR)).toBeGreaterThanOrEqual(9);
	});

	it('never gives two states the same fill', () => {
		expect(closest(palette, STATES, IN_COLOUR)).toBeGreaterThanOrEqual(2.5);
	});

	it('keeps pencil and ink apart: recorded is not confirmed', () => {
		expect(closest(palette, ['rec-reached', 'covered'], IN_COLOUR)).toBeGreaterThanOrEqual(7.5);
	});

	it('steps along the ramp away from the ground, each step plain in every way of seeing', () => {
		const steps = RAMP.map((name) => luminance(token(palette, name)));
		const ordered = [...steps].sort((a, b) => (palette === light ? b - a : a - b));
		expect(steps).toEqual(ordered);
		expect(closest(palette, RAMP, VISIONS)).toBeGreaterThanOrEqual(6);
	});

	it('has a colour for every layer of every pattern', () => {
		for (const pattern of Object.values(PATTERNS))
			for (const name of [pattern.ground, ...pattern.layers.map((layer) => layer.token)])
				expect(palette, name).toHaveProperty(name);
	});
});

test('the light figures that the look names are kept', () => {
	expect(closest(light, TONES, VISIONS)).toBeGreaterThanOrEqual(8.6);
	expect(closest(light, ['covered', 'confirmed-gap'], IN_COLOUR)).toBeGreaterThanOrEqual(12);
	expect(closest(light, ['rec-reached', 'covered'], IN_COLOUR)).toBeGreaterThanOrEqual(12);
});

test('tiers are darker one after the other, so that their order survives a grey printer', () => {
	const lightness = TONES.map((tone) => luminance(token(light, tone)));
	expect(lightness).toEqual([...lightness].sort((a, b) => b - a));
});

test('fills that come close in colour have patterns that differ', () => {
	const drawings = Object.values(PATTERNS).map((pattern) =>
		JSON.stringify([pattern.ground, pattern.layers])
	);
	expect(new Set(drawings).size).toBe(drawings.length);
	const plain = Object.entries(PATTERNS).filter(([, pattern]) => pattern.layers.length === 0);
	expect(plain.map(([name]) => name)).toEqual(['covered', 'rec-reached']);
});

test('dark is the same palette whether the system or the reader asks for it', () => {
	expect(darkAsSystem).toEqual(darkAsChosen);
	expect(Object.keys(darkAsChosen).length).toBeGreaterThan(60);
	expect(token(dark, 'paper')).not.toBe(token(light, 'paper'));
});
