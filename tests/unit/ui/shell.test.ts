import { expect, test } from 'vitest';
import Breadcrumbs from '../../../src/lib/ui/Breadcrumbs.svelte';
import ExitBar from '../../../src/lib/ui/ExitBar.svelte';
import Footer from '../../../src/lib/ui/Footer.svelte';
import LanguageSwitch from '../../../src/lib/ui/LanguageSwitch.svelte';
import Masthead from '../../../src/lib/ui/Masthead.svelte';
import ThemeSwitch from '../../../src/lib/ui/ThemeSwitch.svelte';
import { element, elements, html, snippet, words } from './html.ts';

const masthead = () =>
	html(Masthead, {
		name: 'Haenau',
		home: '/en',
		skip: 'Skip to the main part',
		navLabel: 'Main',
		menu: 'Menu',
		links: [
			{ href: '/en/find', label: 'Find help', current: true },
			{ href: '/en/coverage', label: 'Coverage' }
		],
		language: snippet('<p>languages</p>')
	});

test('the first link of the masthead skips to the main part', () => {
	expect(element(masthead(), 'a')['href']).toBe('#main');
	expect(words(masthead()).startsWith('Skip to the main part')).toBe(true);
});

test('the masthead names its navigation and marks the page one is on, in both of its forms', () => {
	const markup = masthead();
	expect(elements(markup, 'nav').map((nav) => nav['aria-label'])).toEqual(['Main', 'Main']);
	expect(elements(markup, 'a').filter((link) => link['aria-current'] === 'page')).toHaveLength(2);
	expect(markup).toMatch(/<details[^>]*><summary[^>]*>Menu<\/summary>/);
});

test('the language switch names each language in its own words and does not link to the current one', () => {
	const markup = html(LanguageSwitch, {
		label: 'Language',
		languages: [
			{ lang: 'en', label: 'English', href: '/en/find', current: true },
			{ lang: 'cy', label: 'Cymraeg', href: '/cy/find', current: false }
		]
	});
	expect(elements(markup, 'a')).toHaveLength(1);
	expect(element(markup, 'a')).toMatchObject({ href: '/cy/find', lang: 'cy', hreflang: 'cy' });
	expect(element(markup, 'span')).toMatchObject({ lang: 'en', 'aria-current': 'true' });
	expect(element(markup, 'ul')['aria-label']).toBe('Language');
});

test('breadcrumbs are a named list whose last step is the page itself', () => {
	const markup = html(Breadcrumbs, {
		label: 'You are here',
		trail: [
			{ href: '/en/find', label: 'Find help' },
			{ label: 'Meic', lang: 'en' }
		]
	});
	expect(element(markup, 'nav')['aria-label']).toBe('You are here');
	expect(elements(markup, 'a')).toHaveLength(1);
	expect(element(markup, 'span')).toMatchObject({ 'aria-current': 'page', lang: 'en' });
});

test('the footer names each column of links', () => {
	const markup = html(Footer, {
		about: snippet('<p>About</p>'),
		columns: [{ label: 'About us', links: [{ href: '/en/method', label: 'Method' }] }]
	});
	expect(element(markup, 'nav')['aria-label']).toBe('About us');
	expect(element(markup, 'svg')['aria-hidden']).toBe('true');
});

test('the theme switch shows nothing without a script, because there would be nothing to press', () => {
	const switchWords = { system: 'As the device', light: 'Light', dark: 'Dark' };
	expect(words(html(ThemeSwitch, { label: 'Colours', words: switchWords }))).toBe('');
});

test('leaving works as a plain link that tells the other site nothing, and is the first of the bar', () => {
	const markup = html(ExitBar, {
		href: 'https://example.org/',
		words: {
			label: 'Exit',
			text: 'Quickly?',
			shift: 'Shift three times',
			pressed: ['two more', 'one more'],
			forgotten: 'Never mind',
			loading: 'Loading',
			more: { href: '/en/safety', label: 'Staying safe' }
		}
	});
	expect(element(markup, 'a')).toMatchObject({ href: 'https://example.org/' });
	expect(element(markup, 'a')['rel']).toContain('noreferrer');
	expect(elements(markup, 'a')[1]).toMatchObject({ href: '/en/safety' });
});
