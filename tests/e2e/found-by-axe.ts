import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Scheme = 'light' | 'dark';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark only the colours are others. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds, short enough to read: rule and the elements. It looks at this page's own document,
 * which is all there is (pages have no frames), and describes only what is wrong: with frames and with
 * every element that passed described too, a page of coverage took three times as long.
 */
async function foundByAxe(page: Page, colorScheme: Scheme, within?: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	// But for the preview of a piece for other sites, which is looked at by itself.
	expect(await page.locator('iframe:not(.preview), frame').count(), 'frames').toBe(0);
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
		resultTypes: ['violations'],
		runOnly:
			colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLOURS }
	});
	if (within) axe.include(within);
	else axe.exclude('iframe.preview');
	const { violations } = await axe.analyze();
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.slice(0, 3)
				.map(({ html }) => html.slice(0, 120))
				.join(' | ')}`
	);
}

/** Fails, and goes on, when axe finds anything in this state of the page. */
export async function expectNothingFound(
	page: Page,
	state: string,
	schemes: readonly Scheme[] = ['light', 'dark'],
	within?: string
): Promise<void> {
	for (const colorScheme of schemes) {
		expect
			.soft(await foundByAxe(page, colorScheme, within), `${state}, ${colorScheme}`)
			.toEqual([]);
	}
}
