import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Example } from '../../domain/example/example.ts';
import { inTierOrder } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { tierMarks, type TierMark } from '../words/tiers.ts';
import { claimLine } from './claim-view.ts';
import type { ExampleSetting } from './setting.ts';

/** An example in a list: enough to know whether to open it. */
export type ExampleCard = {
	id: string;
	href: string;
	title: Reading;
	organization: Reading | null;
	tiers: TierMark[];
	kinds: Reading[];
	done: Reading | null;
	/** Each result with its own measure and numbers. */
	claims: { measure: Reading; text: string }[];
	stamp: string;
};

/** The address of an example. */
export const examplePath = (id: string, locale: string): string => `/${locale}/good-practice/${id}`;

/** Who says it, and who has read it. */
export const stampWords = (
	{ own, published_on }: Pick<Example, 'own' | 'published_on'>,
	locale: ExampleSetting['locale']
): string =>
	own === 'record'
		? m.practice_stamp_record({}, { locale })
		: m.practice_stamp_provider({ date: longDate(published_on, locale) }, { locale });

/** Kinds of help by their names; one that nobody knows any more falls away. */
export const kindNames = (
	categories: readonly string[],
	{ reference, locale }: ExampleSetting
): Reading[] =>
	categories.flatMap((id) => {
		const category = reference.categories.find((known) => known.id === id);
		return category ? [read(category.name, locale)] : [];
	});

/** Composes a card. */
export function exampleCard(example: Example, setting: ExampleSetting): ExampleCard {
	const { locale, reference } = setting;
	return {
		id: example.id,
		href: examplePath(example.id, locale),
		title: read(example.title, locale),
		organization: example.organization && read(example.organization.name, locale),
		tiers: inTierOrder(example.tiers).map(tierMarks(reference.tiers, locale)),
		kinds: kindNames(example.categories, setting),
		done: example.done && read(example.done, locale),
		claims: example.claims.map((claim) => claimLine(claim, locale)),
		stamp: stampWords(example, locale)
	};
}
