import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/lib/domain/bilingual/locale.ts';
import { aboutView } from '../../../../src/lib/views/about/about-view.ts';
import { accessibilityView } from '../../../../src/lib/views/accessibility/accessibility-view.ts';
import { privacyView } from '../../../../src/lib/views/privacy/privacy-view.ts';
import type { Block, Prose, Run } from '../../../../src/lib/views/prose/prose.ts';
import { safetyView } from '../../../../src/lib/views/safety/safety-view.ts';
import { filesUnder } from '../../architecture/project-files.ts';

const snapshot = {
	services: new Map(),
	statements: new Map(),
	reference: {
		files: [
			{
				kind: 'principal-areas',
				path: 'areas.geojson',
				sha256: '',
				source: 'Natural Earth',
				licence: 'public domain',
				vintage: '2022',
				address: null,
				rows: null,
				loaded_at: null,
				other_versions: []
			}
		]
	}
};

const PAGES: { [name: string]: (locale: 'en' | 'cy') => Prose } = {
	about: (locale) => aboutView(snapshot, null, locale),
	accessibility: (locale) => accessibilityView(null, locale),
	privacy: (locale) => privacyView(null, locale),
	safety: safetyView
};

function runsOf(block: Block): readonly Run[] {
	if (block.kind === 'heading') return [block.text];
	if (block.kind === 'list') return block.items.flat();
	if (block.kind === 'table') return block.rows.flat(2);
	return block.text;
}

describe.each(Object.entries(PAGES))('the page %s', (_, view) => {
	it('has the same sections in both languages, each with a name of its own and something in it', () => {
		const ids = LOCALES.map((locale) => view(locale).sections.map(({ id }) => id));
		expect(ids[0]).toEqual(ids[1]);
		expect(new Set(ids[0]).size).toBe(ids[0]!.length);
		for (const { blocks } of view('cy').sections) expect(blocks.flatMap(runsOf)).not.toEqual([]);
	});

	it('leads inside the site only to what is there, in the reader’s language', () => {
		const files = filesUnder('src/routes').concat(filesUnder('static'));
		for (const locale of LOCALES) {
			const hrefs = view(locale)
				.sections.flatMap(({ blocks }) => blocks.flatMap(runsOf))
				.flatMap((run) => (typeof run !== 'string' && 'href' in run ? [run.href] : []));
			for (const href of hrefs.filter((one) => one.startsWith('/'))) {
				const route = href.replace(`/${locale}/`, '/[locale=locale]/');
				const there = files.some(
					(file) =>
						file.startsWith(`src/routes${route}/+`) || file === `static${href.split('#')[0]}`
				);
				expect([href, there]).toEqual([href, true]);
			}
		}
	});
});
