import { expect, test } from 'vitest';
import Badge from '../../../src/lib/ui/Badge.svelte';
import Button from '../../../src/lib/ui/Button.svelte';
import EmptyState from '../../../src/lib/ui/EmptyState.svelte';
import Legend from '../../../src/lib/ui/Legend.svelte';
import Menu from '../../../src/lib/ui/Menu.svelte';
import Notice from '../../../src/lib/ui/Notice.svelte';
import Patterns from '../../../src/lib/ui/Patterns.svelte';
import Stamp from '../../../src/lib/ui/Stamp.svelte';
import SummaryRow from '../../../src/lib/ui/SummaryRow.svelte';
import Swatch from '../../../src/lib/ui/Swatch.svelte';
import Tag from '../../../src/lib/ui/Tag.svelte';
import ThreeWayBar from '../../../src/lib/ui/ThreeWayBar.svelte';
import { FILLS } from '../../../src/lib/ui/patterns.ts';
import { SHAPE_PATHS, SHAPES } from '../../../src/lib/ui/tone.ts';
import { element, elements, html, snippet, words } from './html.ts';

test('a badge says its word, and hides its shape from those who hear the word', () => {
	const markup = html(Badge, { shape: 'diamond', tone: 'targeted', word: 'Wedi’i dargedu' });
	expect(words(markup)).toBe('Wedi’i dargedu');
	expect(element(markup, 'svg')['aria-hidden']).toBe('true');
	expect(markup).toContain(SHAPE_PATHS.diamond);
});

test('the four shapes are four drawings', () => {
	expect(new Set(Object.values(SHAPE_PATHS)).size).toBe(SHAPES.length);
});

test('stamps differ in their marks and keep their sentence', () => {
	const outlines = ['checked', 'unconfirmed', 'out-of-date', 'ended'] as const;
	const stamps = outlines.map((outline) =>
		html(Stamp, { outline, children: snippet('<b>Checked by the provider</b>') })
	);
	expect(new Set(stamps.map((stamp) => element(stamp, 'path')['d'])).size).toBe(4);
	for (const stamp of stamps) expect(words(stamp)).toBe('Checked by the provider');
});

test('a button with an address is a link, any other submits its form', () => {
	const children = snippet('<span>Find help</span>');
	expect(element(html(Button, { children }), 'button')['type']).toBe('submit');
	const link = html(Button, { children, href: '/en/find', kind: 'second', small: true });
	expect(element(link, 'a')['href']).toBe('/en/find');
	expect(link).not.toContain('<button');
	expect(element(link, 'a')['class']).toBe('button second small-button');
});

test('a tag names what it does, not only what it holds', () => {
	const markup = html(Tag, { href: '/en/find', label: 'Age 15', remove: 'remove this choice' });
	expect(words(markup)).toBe('Age 15 , remove this choice');
	expect(element(markup, 'a')['href']).toBe('/en/find');
});

test('a menu opens without a script', () => {
	const markup = html(Menu, { label: 'Tier (2)', used: true, children: snippet('<form></form>') });
	expect(markup).toMatch(/^<details[^>]*><summary[^>]*>/);
	expect(element(markup, 'details')).not.toHaveProperty('open');
	expect(words(markup)).toBe('Tier (2)');
});

test('headings take the level that their place on the page asks for', () => {
	const children = snippet('<p>Text</p>');
	expect(html(Notice, { title: 'Known', level: 2, children })).toContain('<h2');
	expect(html(EmptyState, { title: 'Nothing fits', level: 3, children })).toContain('<h3');
	expect(html(Notice, { children })).not.toMatch(/<h\d/);
});

test('a row of a summary ties term and answer', () => {
	const markup = html(SummaryRow, {
		term: 'Cost',
		note: 'As stated',
		children: snippet('<b>Free</b>')
	});
	expect(markup).toMatch(/<dt[^>]*>Cost<\/dt>/);
	expect(markup).toMatch(/<dd[^>]*>.*Free.*As stated.*<\/dd>/s);
});

test('the three-way bar is one picture with its numbers in words', () => {
	const label = '20% reached, 10% not reached, 70% not known';
	const markup = html(ThreeWayBar, { yes: 2, no: 1, unknown: 7, label });
	expect(element(markup, 'svg')).toMatchObject({ role: 'img', 'aria-label': label });
	const stretches = elements(markup, 'rect').filter((rect) => rect['width']?.endsWith('%'));
	expect(stretches.map((rect) => parseFloat(rect['width'] ?? '')).slice(0, 3)).toEqual([
		20, 10, 70
	]);
	expect(markup).not.toContain('style=');
});

test('every fill can be drawn as a swatch and defined for a map, under ids that do not clash', () => {
	for (const fill of FILLS) {
		const markup = html(Swatch, { fill });
		expect(markup).toContain(`url(#${element(markup, 'pattern')['id']})`);
	}
	const ids = elements(html(Patterns, { prefix: 'map' }), 'pattern').map(
		(pattern) => pattern['id']
	);
	expect(ids).toEqual(FILLS.map((fill) => `map-${fill}`));
});

test('a legend says each word beside its sample', () => {
	const markup = html(Legend, {
		title: 'What the map shows',
		items: [
			{ fill: 'thin', word: 'Thin', note: 'One provider', count: '3' },
			{ shape: 'dome', tone: 'primary', word: 'Primary' }
		]
	});
	expect(elements(markup, 'li')).toHaveLength(2);
	expect(words(markup)).toBe('What the map shows Thin One provider 3 Primary');
});
