import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { LOCALES } from './reader.ts';

const FILES = [
	'openreferral',
	'shell',
	'moderate',
	'find',
	'service',
	'place',
	'map',
	'ladder',
	'shortlist',
	'home',
	'states',
	'coverage',
	'matrix',
	'area',
	'reading',
	'whatif',
	'gaps',
	'work',
	'mail',
	'assure',
	'register',
	'offer',
	'report',
	'unmet',
	'declare',
	'import',
	'feeds',
	'account',
	'claim',
	'tiers',
	'review',
	'good-practice',
	'annual',
	'advocacy',
	'edge-of-care',
	'feedback',
	'findings',
	'challenges',
	'dictionary',
	'reuse',
	'embed',
	'offline',
	'official',
	'trust'
];

/** English interface texts without gaps to fill, whose Welsh is another text. */
async function englishTexts(): Promise<string[]> {
	const texts: string[] = [];
	for (const file of FILES) {
		const [en, cy] = await Promise.all(
			LOCALES.map(
				async (locale) =>
					JSON.parse(
						await readFile(`src/lib/i18n/messages/${locale}/${file}.json`, 'utf8')
					) as Record<string, unknown>
			)
		);
		for (const [key, text] of Object.entries(en!)) {
			if (typeof text === 'string' && !text.includes('{') && text !== cy![key]) texts.push(text);
		}
	}
	return texts;
}

/** What a page says outside parts marked as English: each text, name, hint and title by itself. */
function saidInWelsh(): string[] {
	const said = [document.title];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement!;
		if (!parent.closest('script, style, [lang=en]')) said.push(node.textContent!.trim());
	}
	for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
		if (element.closest('[lang=en]')) continue;
		for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
			said.push(element.getAttribute(name) ?? '');
		}
	}
	return said.filter((text) => text !== '');
}

/** What a Welsh page says in our English: texts of the interface, alone or inside another text. */
export type EnglishOn = (page: Page) => Promise<string[]>;

/** Makes the look at a Welsh page. Throws when there are too few texts for it to mean anything. */
export async function lookForEnglish(): Promise<EnglishOn> {
	const english = await englishTexts();
	if (english.length < 150) throw new Error(`only ${english.length} English texts were read`);
	// A short text counts when it stands alone; a sentence counts inside another text too.
	const alone = new Set(english);
	const within = english.filter((text) => text.length >= 20);
	return async (page) => {
		const said = await page.evaluate(saidInWelsh);
		return said.filter(
			(text) =>
				alone.has(text) ||
				within.some((sentence) => text.includes(sentence)) ||
				// A list joined by a machine that does not choose between "a" and "ac".
				text.includes('a(c)')
		);
	};
}
