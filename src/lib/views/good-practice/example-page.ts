import { read } from '../../domain/bilingual/bilingual.ts';
import { isSensitive } from '../../domain/category/category.ts';
import { newestFirst, type Example } from '../../domain/example/example.ts';
import { inTierOrder } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { longDate } from '../words/dates.ts';
import { tierMarks } from '../words/tiers.ts';
import { claimView } from './claim-view.ts';
import { examplePath, kindNames, stampWords } from './example-card.ts';
import { notRankedView } from './not-ranked-view.ts';
import { serviceOf, type ExampleSetting } from './setting.ts';

/** What a page shows of an example, public or on its way. */
export type Shown = Pick<
	Example,
	'title' | 'done' | 'for_whom' | 'needed' | 'tiers' | 'categories' | 'services' | 'claims'
> & { organization: Example['organization']; note: Example['note'] };

/** The words of an example, whoever looks at it. */
export function exampleBody(example: Shown, setting: ExampleSetting) {
	const { locale, reference } = setting;
	const mark = tierMarks(reference.tiers, locale);
	const told = (text: Example['done']) => text && read(text, locale);
	const services = example.services.flatMap((id) => serviceOf(id, setting) ?? []);
	return {
		title: read(example.title, locale),
		organization: example.organization && read(example.organization.name, locale),
		tiers: inTierOrder(example.tiers).map(mark),
		kinds: kindNames(example.categories, setting),
		done: told(example.done),
		forWhom: told(example.for_whom),
		needed: told(example.needed),
		note: told(example.note),
		claims: example.claims.map((claim) => claimView(claim, locale)),
		why: example.claims.length > 1 ? notRankedView(example.claims, locale) : [],
		services: [...new Set(services)].map(({ id, name }) => ({
			href: servicePath(id, locale),
			name: read(name, locale)
		})),
		contact: contactOf(example, services.length > 0, setting),
		sensitive: isSensitive(example.categories)
	};
}
export type ExampleBody = ReturnType<typeof exampleBody>;

function contactOf({ organization }: Shown, served: boolean, { locale }: ExampleSetting) {
	const say = { locale };
	if (!organization) return { text: m.practice_contact_none({}, say), site: null };
	const name = read(organization.name, locale).text;
	return {
		text: served
			? m.practice_contact_service({}, say)
			: m.practice_contact_ask({ organization: name }, say),
		site: organization.website
			? {
					href: organization.website,
					label: m.practice_contact_site({ organization: name }, say)
				}
			: null
	};
}

/** The page of a public example. */
export function examplePage(example: Example, all: Iterable<Example>, setting: ExampleSetting) {
	const { locale } = setting;
	return {
		...exampleBody(example, setting),
		stamp: stampWords(example, locale),
		reference: m.practice_reference(
			{
				reference: example.reference,
				version: example.version,
				date: longDate(example.published_on, locale)
			},
			{ locale }
		),
		/** Where results of this kind of help were reported, when this example has none. */
		elsewhere:
			example.claims.length > 0
				? []
				: [...all]
						.filter(
							({ claims, own, categories }) =>
								own === 'record' &&
								claims.length > 0 &&
								categories.some((id) => example.categories.includes(id))
						)
						.sort(newestFirst)
						.map(({ id, title }) => ({
							href: examplePath(id, locale),
							title: read(title, locale)
						}))
	};
}
export type ExamplePage = ReturnType<typeof examplePage>;
