import { read } from '../../domain/bilingual/bilingual.ts';
import type { Example } from '../../domain/example/example.ts';
import { findExamples, libraryParams, readLibraryQuery } from '../../domain/example/library.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { tierMarks } from '../words/tiers.ts';
import { exampleCard } from './example-card.ts';
import { notRankedView } from './not-ranked-view.ts';
import { serviceOf, type ExampleSetting } from './setting.ts';

/** The library as an address asks for it. */
export function libraryPage(
	examples: ReadonlyMap<string, Example>,
	params: URLSearchParams,
	setting: ExampleSetting
) {
	const { locale, reference } = setting;
	const say = { locale };
	const known = new Set(reference.categories.map(({ id }) => id));
	const query = readLibraryQuery(params, known);
	const titleOf = ({ title }: Example) => read(title, locale).text;
	const found = findExamples(
		examples.values(),
		query,
		(example) => namesOf(example, setting),
		new Intl.Collator(locale).compare,
		titleOf
	);
	const all = `/${locale}/good-practice`;
	return {
		query,
		total: examples.size,
		count: m.practice_count({ count: found.length }, say),
		cards: found.map((example) => exampleCard(example, setting)),
		choices: choices([...examples.values()], setting),
		all,
		refused: query.sort === 'result',
		why: notRankedView(
			found.flatMap(({ claims }) => claims),
			locale
		),
		filtered: libraryParams({ ...query, sort: 'newest' }) !== ''
	};
}
export type LibraryPage = ReturnType<typeof libraryPage>;

/** Names of the services, kinds and tiers of an example, in both languages. */
const namesOf = (example: Example, setting: ExampleSetting) => [
	...example.services.flatMap((id) => serviceOf(id, setting)?.name ?? []),
	...example.categories.flatMap(
		(id) => setting.reference.categories.find((known) => known.id === id)?.name ?? []
	),
	...example.tiers.flatMap(
		(id) => setting.reference.tiers.find((known) => known.id === id)?.name ?? []
	)
];

/** What can be chosen: kinds of help only where an example is. */
function choices(examples: readonly Example[], { locale, reference }: ExampleSetting) {
	const say = { locale };
	const mark = tierMarks(reference.tiers, locale);
	const used = new Set(examples.flatMap(({ categories }) => categories));
	return {
		tiers: [
			{ value: '', label: m.practice_tier_any({}, say) },
			...TIERS.map((tier) => ({ value: tier, label: mark(tier).word }))
		],
		categories: [
			{ value: '', label: m.practice_category_any({}, say) },
			...reference.categories
				.filter(({ id }) => used.has(id))
				.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
				.sort((a, b) => a.label.localeCompare(b.label, locale))
		],
		results: [
			{ value: '', label: m.practice_results_all({}, say) },
			{ value: 'any', label: m.practice_results_any({}, say) },
			{ value: 'told', label: m.practice_results_told({}, say) }
		],
		sorts: [
			{ value: 'newest', label: m.practice_sort_newest({}, say) },
			{ value: 'title', label: m.practice_sort_title({}, say) },
			{ value: 'result', label: m.practice_sort_result({}, say) }
		]
	};
}
