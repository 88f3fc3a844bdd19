import { expect, test, type Page } from '@playwright/test';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { announced, placeInAddress, searchFor } from './family-search.ts';
import { browserOf, READERS, type Locale } from './reader.ts';

const ROUNDED = /^5\d\.\d\d,-\d\.\d\d$/;
const section = (page: Page, title: string | RegExp) =>
	page
		.getByRole('region', { name: title })
		.filter({ has: page.getByRole('heading', { level: 2 }) });

/** Every entry says how sure it is: here, that nobody has confirmed it, with a source and its date. */
async function expectUnconfirmedWithSource(page: Page, locale: Locale): Promise<void> {
	const entries = await page.getByRole('article').allInnerTexts();
	expect(entries.length).toBeGreaterThan(0);
	const undated = m.word_date_undated({}, { locale });
	for (const text of entries) {
		const [, source = ''] = text.split(m.stamp_unconfirmed({}, { locale }));
		expect(source, text).toMatch(new RegExp(`\\S.*(\\d{4}|${undated})`));
	}
}

for (const reader of READERS) {
	const { locale } = reader;
	const words = { locale };

	test.describe(reader.named, () => {
		test.use(browserOf(reader));

		test('a child of 7 near LL57 1TF, emotional wellbeing, in Welsh: an honest answer', async ({
			page
		}) => {
			await searchFor(page, locale, { near: 'LL57 1TF', ages: '7', need: 'mh_early', welsh: true });
			const place = await placeInAddress(page);
			expect(place).toEqual({
				near: 'LL57',
				at: expect.stringMatching(ROUNDED),
				area: 'W06000002'
			});
			expect(decodeURIComponent(page.url())).not.toMatch(/1\s*TF/i);

			await expect(page.getByRole('heading', { level: 1 })).toContainText('LL57');
			await expect(page.getByRole('heading', { level: 1 })).toContainText(
				m.find_for_children({ count: 1, ages: '7' }, words)
			);
			await expect(announced(page)).toHaveText(m.find_count({ count: 0 }, words));
			await expect(
				page.getByRole('heading', { name: m.find_empty_title({}, words) })
			).toBeVisible();
			await expect(page.getByText(m.find_empty({}, words))).toBeVisible();

			const next = section(page, m.find_next_best({}, words));
			await expect(next.getByRole('article').first()).toBeVisible();
			const ask = next.getByText(m.ask_line({ questions: '' }, words).trim());
			await expect(ask.first()).toContainText(m.ask_welsh({}, words));
			await expectUnconfirmedWithSource(page, locale);

			const council = locale === 'en' ? 'Gwynedd Council' : 'Cyngor Gwynedd';
			const duties = section(page, m.find_group_statements({}, words));
			await expect(duties.getByText(m.find_statements_note({}, words))).toBeVisible();
			await expect(
				duties.getByRole('link', { name: m.find_statement_ask({ council }, words) }).first()
			).toHaveAttribute('href', /^https:\/\/(www\.)?gwynedd\./);
			const urgent = section(page, m.urgent_title({}, words));
			await expect(urgent.getByRole('heading', { name: /Gwynedd/ })).toBeVisible();
			await expect(
				urgent.getByRole('link', { name: m.urgent_council_page({ council }, words) })
			).toBeVisible();
			await expect(urgent.getByRole('link', { name: '0808 80 10 800' })).toBeVisible();
		});

		test('an unborn baby near Tonypandy, edge of care: Magu, Camau Babi and Baby in Mind', async ({
			page
		}) => {
			const ages = locale === 'en' ? 'unborn' : 'heb ei eni';
			await searchFor(page, locale, { near: 'Tonypandy', ages, need: 'edge_of_care' });
			expect(await placeInAddress(page)).toEqual({
				near: 'Tonypandy',
				at: expect.stringMatching(ROUNDED),
				area: 'W06000016'
			});
			await expect(page.getByRole('heading', { level: 1 })).toContainText(
				m.find_for_unborn({}, words)
			);
			const comes = section(page, m.find_group_comes({ area: 'Rhondda Cynon Taf' }, words));
			const elsewhere = section(page, m.find_elsewhere({ region: 'Cwm Taf Morgannwg' }, words));
			await expect(comes.getByRole('link', { name: 'Magu', exact: true })).toBeVisible();
			await expect(comes.getByRole('link', { name: 'Camau Babi', exact: true })).toBeVisible();
			await expect(
				elsewhere.getByRole('link', { name: 'Baby in Mind', exact: true })
			).toBeVisible();
			await expect(elsewhere).toContainText(
				m.find_elsewhere_note({ area: 'Rhondda Cynon Taf' }, words)
			);
			await expect(
				section(page, m.find_group_statements({}, words)).getByRole('listitem').first()
			).toBeVisible();
			await expectUnconfirmedWithSource(page, locale);
			// The tier is a word too, not only a colour and a shape.
			const magu = page.getByRole('article').filter({ hasText: 'Magu' }).first();
			await expect(magu.locator('.badges')).toContainText(
				locale === 'en' ? 'Targeted' : /W?[Dd]i’i t?h?d?argedu/
			);
		});
	});
}
