import type { Demand } from '../../coverage/demand/demand.ts';
import { RURAL_BELOW_WEIGHT } from '../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { vintageWords } from '../official/vintage-words.ts';
import { number } from '../words/lists.ts';

type Places = Pick<Demand, 'set' | 'files'>;

const classOf = ({ files }: Places) => files.find(({ kind }) => kind === 'rural-class');

/** Which places count as country, so that the longer distances hold: by what the record stands on. */
export function ruralRule(demand: Places, locale: Locale): string {
	const official = classOf(demand);
	if (official)
		return m.reading_reach_rural_official(
			{ vintage: vintageWords(official.vintage, locale) },
			{ locale }
		);
	const weight = number(RURAL_BELOW_WEIGHT, locale);
	return demand.set === 'small-areas'
		? m.reading_reach_rural_nearest({ weight }, { locale })
		: m.reading_reach_rural_estimate({ weight }, { locale });
}

/** The same as an assumption and its value. */
export function ruralAssumption(demand: Places, locale: Locale): [name: string, value: string] {
	const official = classOf(demand);
	if (official) {
		return [
			m.reading_assumption_rural_official({}, { locale }),
			m.reading_assumption_rural_class(
				{ vintage: vintageWords(official.vintage, locale) },
				{ locale }
			)
		];
	}
	const nearest = demand.set === 'small-areas';
	return [
		(nearest ? m.reading_assumption_rural_nearest : m.reading_assumption_rural)({}, { locale }),
		number(RURAL_BELOW_WEIGHT, locale)
	];
}
