import { expect, type Page } from '@playwright/test';
import { QUESTIONS } from '../../../src/lib/domain/offer/questions.ts';
import { offerDraftSchema } from '../../../src/lib/domain/offer/offer.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import type { Actor, Scene } from './signed-in-scene.ts';

/** A page that somebody with a role opens, or a state of it that has no address. */
export type SignedInPage = {
	named: string;
	as: Actor;
	path: string;
	/** Where it leads when it is not a page of theirs, and how it is answered. */
	leads?: string;
	status?: number;
	/** What is done on it before it is looked at. */
	then?: (page: Page) => Promise<void>;
	/** Made of pieces that other pages of the list show: axe looks at it once, in one scheme. */
	alike?: true;
};

/** Formal advocacy in Cardiff and Gwent, of the seed facts. */
const ADVOCACY = '49d338ee-69b6-5ee3-853d-a024100fde59';

const summary = (page: Page) => page.getByRole('main').getByRole('alert').first();

/** Sends the form of a page that can not be taken as it stands, and waits for what is wrong. */
const sendWrong =
	(form: string, typed: Record<string, string> = {}) =>
	async (page: Page): Promise<void> => {
		for (const [selector, text] of Object.entries(typed)) {
			await page.locator(selector).first().fill(text);
		}
		await page.locator(`main ${form} button:not([type=button])`).first().click();
		await expect(summary(page)).toBeVisible();
	};

/** Types more than fits into every field of a question and sends it. */
async function overfill(page: Page): Promise<void> {
	const fields = page.locator('main form :is(input[type=text], input:not([type]), textarea)');
	for (const field of await fields.all()) {
		if (await field.isVisible()) await field.fill('x'.repeat(3001));
	}
	const before = page.url();
	await page
		.locator('main form button:not([type=button])')
		.filter({ hasText: /.+/ })
		.last()
		.click();
	await expect(async () => {
		expect(page.url() !== before || (await summary(page).isVisible())).toBe(true);
	}).toPass({ timeout: 8_000 });
}

/** Questions that have fields to type in, which can be overfilled. */
const TYPED = new Set([
	'name',
	'description',
	'website',
	'ages',
	'contacts',
	'capacity',
	'outcomes'
]);

/** Questions with pieces of their own. */
const UNLIKE = new Set([
	'name',
	'ages',
	'contacts',
	'ways',
	'places',
	'areas',
	'outcomes',
	'tiers'
]);

/** Every page behind signing in, with its empty, full and wrong states. */
export function signedInPages({
	locale,
	offers,
	batches,
	examples,
	feeds,
	...scene
}: Scene): SignedInPage[] {
	const asked = QUESTIONS.filter(
		({ id, applies }) => id === 'places' || (applies?.(offerDraftSchema.parse({})) ?? true)
	);
	const offer = (id: string, under = '') => `/register/offers/${id}${under}`;
	const provider = (named: string, path: string, then?: SignedInPage['then']): SignedInPage => ({
		named,
		as: 'provider',
		path,
		then
	});
	const editor = (named: string, path: string, then?: SignedInPage['then']): SignedInPage => ({
		named,
		as: 'editor',
		path,
		then
	});
	const admin = (named: string, path: string, then?: SignedInPage['then']): SignedInPage => ({
		named,
		as: 'admin',
		path,
		then
	});
	const tier = '/admin/tiers/secondary';
	const feed = (which: 'whole' | 'held' | 'broken', under = '') =>
		`/moderation/feeds/${feeds[which]}${under}`;
	const item = (which: 'ready' | 'lacking' | 'asking') => feed('whole', `/items/${feeds[which]}`);
	return [
		provider('one’s account', '/account'),
		provider('leaving', '/account/erase'),
		provider('leaving, not sure', '/account/erase', sendWrong('form[method=POST]')),
		{
			named: 'an account without work',
			as: 'visitor',
			path: '/account',
			leads: '/sign-in',
			alike: true
		},

		provider('an organisation’s services', '/register'),
		provider('an empty offer', offer(offers.empty)),
		provider('a whole offer', offer(offers.draft)),
		provider('what was given back', offer(offers.returned)),
		...asked.flatMap(({ id }): SignedInPage[] => [
			{
				...provider(`the question ${id}, unanswered`, offer(offers.empty, `/${id}`)),
				alike: UNLIKE.has(id) ? undefined : true
			},
			...(TYPED.has(id)
				? [
						{
							...provider(
								`the question ${id}, overfilled`,
								offer(offers.empty, `/${id}`),
								overfill
							),
							alike: id === 'contacts' ? undefined : (true as const)
						}
					]
				: [])
		]),
		provider('the question name, answered', offer(offers.draft, '/name')),
		provider('the question areas, answered', offer(offers.draft, '/areas')),
		provider('the question tiers, proposed', offer(offers.draft, '/tiers')),
		provider('the question description, with a comment', offer(offers.returned, '/description')),
		provider('the question description, naming a place', offer(offers.flagged, '/description')),
		provider('a place nobody knows', offer(offers.empty, '/places'), async (page) => {
			await page.locator('#town').fill('Nowhere at all');
			await page.getByRole('button', { name: m.offer_places_look({}, { locale }) }).click();
			await expect(summary(page)).toBeVisible();
		}),
		provider('a place that was found', offer(offers.empty, '/places'), async (page) => {
			await page.locator('#town').fill('Bangor, Gwynedd');
			await page.getByRole('button', { name: m.offer_places_look({}, { locale }) }).click();
			await expect(page.getByText(m.offer_places_sure_town({}, { locale }))).toBeVisible();
		}),
		provider('nothing to check yet', offer(offers.empty, '/check')),
		provider('answers to check', offer(offers.draft, '/check')),
		provider('answers that name a place', offer(offers.flagged, '/check')),
		provider('a preview', offer(offers.draft, '/preview')),
		provider('a preview of nothing', offer(offers.empty, '/preview')),
		provider('an offer that was sent', offer(offers.waiting, '/sent')),
		provider('an offer that was rejected', offer(offers.rejected, '/sent')),
		provider('an offer that was approved', offer(offers.approved, '/sent')),
		provider('taking a draft away', offer(offers.draft, '/withdraw')),
		provider('taking back what was sent', offer(offers.waiting, '/withdraw')),
		provider('an organisation to claim', `/register/claim/${scene.organization}`),
		provider(
			'a claim without a reason',
			`/register/claim/${scene.organization}`,
			sendWrong('form[method=POST]', { 'input[type=email]': 'x@elsewhere.example' })
		),
		provider(
			'a new organisation, empty',
			'/register/new-organization',
			sendWrong('form[method=POST]')
		),

		provider('lists', '/register/import'),
		provider('a list without a file', '/register/import', sendWrong('form[enctype]')),
		provider('columns nobody knows', `/register/import/columns/${batches.columns}`),
		provider(
			'columns, a name missing',
			`/register/import/columns/${batches.columns}`,
			async (page) => {
				for (const select of await page.locator('main select').all()) await select.selectOption('');
				await page.getByRole('button', { name: m.import_map_go({}, { locale }) }).click();
				await expect(summary(page)).toBeVisible();
			}
		),
		provider('a list that was checked', `/register/import/${batches.checked}`),
		provider('every row of a list', `/register/import/${batches.checked}?rows=all`),
		provider('a list that waits', `/register/import/${batches.confirmed}`),

		provider('good practice of one’s own', '/register/examples'),
		provider('an example that was sent', `/register/examples/${examples.waiting}`),
		provider('an example hardly begun', `/register/examples/${examples.begun}`),
		provider(
			'throwing an example away, not sure',
			`/register/examples/${examples.begun}`,
			async (page) => {
				await page.locator('main details summary').first().click();
				await sendWrong('form[action="?/discard"]')(page);
			}
		),
		provider('an example to write', `/register/examples/${examples.begun}/edit`),
		provider(
			'an example, overfilled',
			`/register/examples/${examples.begun}/edit`,
			sendWrong('form[method=post]', { '#title-en': 'x'.repeat(151), '#n-1': 'many' })
		),
		editor('good practice to read', '/moderation/examples'),
		editor('an example to decide', `/moderation/examples/${examples.waiting}`),
		editor(
			'an example, nothing decided',
			`/moderation/examples/${examples.waiting}`,
			sendWrong('form[method=post]')
		),

		editor('the queue', '/moderation'),
		editor('an empty queue', '/moderation?kind=merge'),
		editor('a proposal', `/moderation/${offers.waiting}`),
		editor('a proposal in hand', `/moderation/${offers.claimed}`),
		editor('a change', `/moderation/${offers.edit}`),
		editor('a proposal given back', `/moderation/${offers.returned}`),
		editor('a proposal rejected', `/moderation/${offers.rejected}`),
		editor('a proposal approved', `/moderation/${offers.approved}`),
		...(['approve', 'return', 'reject'] as const).flatMap((decision): SignedInPage[] => [
			editor(`deciding: ${decision}`, `/moderation/${offers.claimed}/${decision}`),
			editor(
				`deciding: ${decision}, nothing said`,
				`/moderation/${offers.claimed}/${decision}`,
				decision === 'approve'
					? async (page) => {
							await page.locator('input[name=choice][value=differ]').check();
							await sendWrong('form[method=POST]')(page);
						}
					: sendWrong('form[method=POST]')
			)
		]),
		editor('a history', `/moderation/services/${scene.service}/history`),
		editor('what was decided', '/moderation/decided'),
		editor(
			'a history with a record picked by hand',
			`/moderation/services/${scene.service}/history?find=e`
		),
		editor('reports', '/moderation/reports'),
		editor('reports that were closed', '/moderation/reports?closed'),
		editor('what parents said', '/moderation/feedback'),
		editor('what parents said, published', '/moderation/feedback?published'),
		editor('what an advocacy offer is asked', `/moderation/services/${ADVOCACY}/advocacy`),
		editor('claims', '/moderation/claims'),
		editor('lists to decide', '/moderation/imports'),
		editor('feeds', '/moderation/feeds'),
		editor('a new feed', '/moderation/feeds/new'),
		editor('a new feed, nothing said', '/moderation/feeds/new', sendWrong('form')),
		editor('a feed that was removed', '/moderation/feeds?done=remove'),
		editor('a feed', feed('whole')),
		editor('a feed that was added', feed('whole', '?done=added')),
		editor('a feed that is held back', feed('held')),
		editor('a feed that could not be read', feed('broken')),
		editor('what a feed calls things', feed('whole', '/categories')),
		editor('what a feed calls nothing', feed('broken', '/categories')),
		...(['new', 'incomplete', 'question', 'declined'] as const).map((list) =>
			editor(`services of a feed: ${list}`, feed('whole', `/items?show=${list}`))
		),
		editor('nothing ticked', feed('whole', '/items?show=new'), sendWrong('form')),
		editor('a service of a feed', item('ready')),
		editor('a service without a kind of help', item('lacking'), sendWrong('form')),
		editor('a service that may be a record', item('asking'), sendWrong('form')),
		editor('a list to decide', `/register/import/${batches.confirmed}`),
		editor('the board of checks', '/moderation/assurance'),
		editor('the board of an area', `/moderation/assurance?area=${scene.area}&show=never`),
		editor('a record to check', `/assurance/${scene.toCheck}`),
		editor('thanks', `/assurance/${scene.toCheck}`, async (page) => {
			await page.locator('main form button').first().click();
			await page.waitForURL(/\/assurance\/thanks/);
		}),

		...[
			['areas to declare for', '/stewardship'],
			['an area’s declarations', `/stewardship/${scene.area}`],
			['a declaration', `/stewardship/${scene.area}/secondary`]
		].map(([named, path]): SignedInPage => ({ named: named!, as: 'steward', path: path! })),
		{
			named: 'a declaration of nothing',
			as: 'steward',
			path: `/stewardship/${scene.area}/secondary`,
			then: sendWrong('form[method=POST]')
		},

		...(
			[
				['reviewer', 'findings with drafts', '/review/findings'],
				['reviewer', 'a new finding', '/review/findings/new'],
				['reviewer', 'a draft', `/review/findings/${scene.review.draft}`],
				['reviewer', 'a draft to change', `/review/findings/${scene.review.draft}/edit`],
				['reviewer', 'an open finding', `/review/findings/${scene.review.open}`],
				['visitor', 'a finding as everybody reads it', `/review/findings/${scene.review.open}`],
				['reviewer', 'a challenge', `/review/challenges/${scene.review.challenge}`],
				['reviewer', 'an answer', `/review/challenges/${scene.review.challenge}/answer`],
				['commissioner', 'challenges', '/review/challenges'],
				['commissioner', 'a new challenge', '/review/challenges/new'],
				['commissioner', 'one’s challenge', `/review/challenges/${scene.review.challenge}`],
				['reviewer', 'reports with drafts', '/review/reports'],
				['reviewer', 'a draft of a report', `/review/reports/drafts/${scene.reports.draft}`],
				[
					'reviewer',
					'a correction',
					`/review/reports/new?corrects=${scene.reports.published.split('/').at(-2)!}`
				],
				['visitor', 'a report', scene.reports.published]
			] as const
		).map(([as, named, path]): SignedInPage => ({ as, named, path })),
		...(
			[
				['reviewer', 'a finding of nothing', '/review/findings/new'],
				['reviewer', 'an empty answer', `/review/challenges/${scene.review.challenge}/answer`],
				['commissioner', 'a challenge of nothing', '/review/challenges/new']
			] as const
		).map(([as, named, path]): SignedInPage => ({
			as,
			named,
			path,
			then: sendWrong('form[method=post]')
		})),

		admin('administration', '/admin'),
		admin('accounts', '/admin/accounts'),
		admin('accounts of stewards', '/admin/accounts?role=steward'),
		admin('inviting', '/admin/accounts/invite'),
		admin('inviting nobody', '/admin/accounts/invite', sendWrong('form[method=POST]')),
		admin('an account', `/admin/accounts/${scene.account}`),
		admin(
			'no role chosen',
			`/admin/accounts/${scene.account}`,
			sendWrong('form[action="?/assign"]')
		),
		admin('erasing an account', `/admin/accounts/${scene.account}/erase`),
		admin(
			'erasing an account, not sure',
			`/admin/accounts/${scene.account}/erase`,
			sendWrong('form[method=POST]')
		),
		admin('failed mail', '/admin/mail'),
		admin('the tiers’ definitions', '/admin/tiers'),
		admin('a definition', tier),
		admin('a definition, emptied', tier, sendWrong('form[method=POST]', { '#definition-cy': '' })),
		admin('a definition before it is saved', tier, async (page) => {
			await page.locator('#definition-en').fill('Help for families, <b>together</b>.');
			await page.locator('#note').fill('Shorter');
			await page.getByRole('button', { name: m.tiers_look({}, { locale }) }).click();
			await expect(
				page.getByRole('button', { name: m.tiers_edit_again({}, { locale }) })
			).toBeVisible();
		}),
		admin('asking for a report', '/review/reports/new'),
		admin('a report of nothing', '/review/reports/new', sendWrong('form[method=POST]')),
		admin('taking a snapshot', '/review/history'),
		admin('a snapshot without a title', '/review/history', sendWrong('form[method=POST]')),
		{ ...admin('what is not theirs', '/stewardship'), status: 403 }
	];
}
