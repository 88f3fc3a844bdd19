import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { dayOf } from '../../../domain/time/calendar.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { longDate } from '../../words/dates.ts';
import { number } from '../../words/lists.ts';
import { demandFilesWords } from '../../official/demand-files-words.ts';
import { dataHref } from '../coverage-address.ts';
import type { PreparedSetting } from '../coverage-setting.ts';

/** What the figures stand on, and where they can be taken away. */
export type PictureView = {
	/** Title and sentence of the warning; null once official small areas are in. */
	estimate: { title: string; text: string } | null;
	line: string;
	/** The set of children, as every print says it. */
	demand: string;
	csv: string;
	geojson: string;
	method: string;
};

/** The picture behind a query. */
export function pictureView(
	{ inputs, services, version, changedAt }: PreparedSetting,
	query: CoverageQuery,
	locale: Locale
): PictureView {
	const estimated = inputs.demand.set === 'settlements';
	const years = services.flatMap(({ sourceDate }) => sourceDate?.slice(0, 4) ?? []).sort();
	const picture = m.coverage_picture(
		{
			date: longDate(dayOf(new Date(changedAt)), locale),
			version,
			services: number(services.length, locale)
		},
		{ locale }
	);
	const [from, to] = [years.at(0), years.at(-1)];
	return {
		estimate: estimated
			? {
					title: m.coverage_estimate_title({}, { locale }),
					text: m.coverage_estimate({}, { locale })
				}
			: null,
		line: from && to ? `${picture} ${m.coverage_sources({ from, to }, { locale })}` : picture,
		demand: [
			(estimated ? m.coverage_demand_settlements : m.coverage_demand_small_areas)(
				{ points: number(inputs.demand.size, locale) },
				{ locale }
			),
			...demandFilesWords(inputs.demand, locale)
		].join(' '),
		csv: dataHref('csv', query),
		geojson: dataHref('geojson', query),
		method: `/${locale}/method#coverage`
	};
}
