import { spanOf } from '../../coverage/ages.ts';
import { shareOf } from '../../coverage/cells/cell-share.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage/coverage-result.ts';
import { kindAtTier, placeName, type PreparedSetting } from '../coverage/coverage-setting.ts';
import { pointName } from '../coverage/point-name.ts';
import { text, type Section, type Text } from '../prose/prose.ts';
import { recordWord } from '../words/coverage.ts';
import { inWords } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';
import { workedExample, type ExamplePoint } from './worked-example.ts';

/** One cell from its points to its state, with the numbers of the record; null where none is plain. */
export function exampleSection(
	setting: PreparedSetting,
	result: CoverageResult,
	locale: Locale
): Section | null {
	const example = workedExample(result);
	if (!example) return null;
	const { cell, services, points } = example;
	const { coverage } = result;
	const { demand } = coverage.ground;
	const say = { locale };
	const children = (value: number) => childrenRounded(value, locale);
	const rowOf = ({ point, nearest, limit, rural, ...of }: ExamplePoint): Text[] => [
		[pointName(demand, point, locale)],
		[`${(nearest / 1000).toFixed(1)} km`],
		[(rural ? m.reading_example_country : m.reading_example_town)({ km: limit / 1000 }, say)],
		[children(of.children)],
		[children(of.reached)]
	];
	return {
		id: 'example',
		heading: m.reading_example({}, say),
		blocks: [
			text(
				m.reading_example_intro(
					{
						kind: kindAtTier(coverage.kinds[cell.k]!, setting.names, locale),
						area: placeName(demand.areas[cell.a]!, setting.names, locale),
						...agesIn(coverage.ground.asked[cell.k]!),
						services: inWords(
							services.map((s) =>
								m.reading_example_service(
									{
										name: read(setting.services[s]!.name, locale).text,
										...agesIn(coverage.offers.ages[s]!)
									},
									say
								)
							),
							locale
						)
					},
					say
				)
			),
			text(m.reading_example_steps({}, say)),
			{
				kind: 'table',
				caption: m.reading_example({}, say),
				heads: [
					m.reading_example_place({}, say),
					m.reading_example_km({}, say),
					m.reading_example_reach({}, say),
					m.reading_example_children({}, say),
					m.reading_example_reached({}, say)
				],
				rows: [
					...points.map(rowOf),
					[
						[m.reading_example_sum({}, say)],
						['–'],
						['–'],
						[children(cell.sums.children)],
						[children(cell.sums.reached)]
					]
				]
			},
			text(
				m.reading_example_answer(
					{
						reached: children(cell.sums.reached),
						children: children(cell.sums.children),
						share: Math.round(100 * shareOf(cell.sums.reached, cell.sums.children)),
						from: Math.round(100 * coverage.question.assumptions.share),
						word: recordWord(cell.record, locale).toLocaleLowerCase(locale)
					},
					say
				)
			)
		]
	};
}

const agesIn = (ages: number): { from: number; to: number } => spanOf(ages) ?? { from: 0, to: 17 };
