import { shareOf } from '../../../coverage/cells/cell-share.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { access } from '../../../coverage/measures/access.ts';
import { choice } from '../../../coverage/measures/choice.ts';
import { equity } from '../../../coverage/measures/equity.ts';
import { nearest } from '../../../coverage/measures/nearest.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { distanceWords } from '../../words/distance.ts';
import { childrenNumber, percent } from './children-words.ts';
import type { PlaceKind } from './place-kind.ts';

/** A measure of a kind of help, in words. */
export type MeasureView = {
	name: string;
	/** Where the method page defines it. */
	anchor: string;
	label: string;
	value: string;
	note: string | null;
};

/** Measures that the method page defines together with another. */
const DEFINED_WITH: Readonly<Record<string, string>> = {
	'area-reach': 'site-reach',
	'in-person-reach': 'site-reach',
	'place-unknown': 'site-reach',
	'any-reach': 'site-reach',
	'single-organisation': 'choice'
};

type Said = Omit<MeasureView, 'label' | 'name' | 'anchor'>;

/** Every measure of a kind of help over the areas of a place. */
export function kindMeasures(
	one: PlaceKind,
	coverage: Coverage,
	areas: readonly number[],
	locale: Locale
): MeasureView[] {
	const { k, sums } = one;
	const of = (children: number): Said => ({
		value: m.area_measure_children(
			{
				share: percent(shareOf(children, sums.children), locale),
				children: childrenNumber(children, locale)
			},
			{ locale }
		),
		note: null
	});
	const picked = choice(coverage, k, areas);
	const all: [string, string, Said][] = [
		['site-reach', m.area_measure_site({}, { locale }), of(sums.site)],
		['area-reach', m.area_measure_area({}, { locale }), of(sums.area)],
		['in-person-reach', m.area_measure_in_person({}, { locale }), of(sums.inPerson)],
		['place-unknown', m.area_measure_place_unknown({}, { locale }), of(sums.placeUnknown)],
		['any-reach', m.area_measure_any({}, { locale }), of(sums.any)],
		['choice', m.area_measure_choice({}, { locale }), choiceWords(picked, locale)],
		['single-organisation', m.area_measure_single({}, { locale }), singleWords(picked, locale)],
		['nearest', m.area_measure_nearest({}, { locale }), nearestWords(coverage, k, areas, locale)],
		['access', m.area_measure_access({}, { locale }), accessWords(coverage, k, areas, locale)],
		['equity', m.area_measure_equity({}, { locale }), equityWords(coverage, k, areas, locale)]
	];
	return all.map(([name, label, said]) => ({
		name,
		anchor: `measure-${DEFINED_WITH[name] ?? name}`,
		label,
		...said
	}));
}

const plain = (value: string): Said => ({ value, note: null });

function choiceWords({ organizations, reached }: ReturnType<typeof choice>, locale: Locale): Said {
	if (reached === 0) return plain(m.area_measure_not_applicable({}, { locale }));
	const mean = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(
		// Less than a tenth is not none.
		Math.max(0.1, organizations)
	);
	return plain(m.area_measure_choice_value({ mean }, { locale }));
}

function singleWords(
	{ singleOrganization, reached }: ReturnType<typeof choice>,
	locale: Locale
): Said {
	return plain(
		reached === 0
			? m.area_measure_not_applicable({}, { locale })
			: m.area_measure_single_value({ share: percent(singleOrganization, locale) }, { locale })
	);
}

function nearestWords(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	locale: Locale
): Said {
	const found = nearest(coverage, k, areas);
	if (found === null) {
		return {
			value: m.area_measure_not_applicable({}, { locale }),
			note: m.area_measure_nearest_none({}, { locale })
		};
	}
	const words = (metres: number) => distanceWords(metres, 0, locale);
	return {
		value: m.area_measure_nearest_value(
			{ median: words(found.median), ninetieth: words(found.ninetieth) },
			{ locale }
		),
		note:
			found.none > 0
				? m.area_measure_nearest_without({ share: percent(found.none, locale) }, { locale })
				: null
	};
}

function accessWords(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	locale: Locale
): Said {
	const found = access(coverage, k, areas);
	if (found === null) return plain(m.area_measure_access_none({}, { locale }));
	const perThousand = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(
		found.access * 1000
	);
	return plain(m.area_measure_access_value({ amount: perThousand, unit: found.unit }, { locale }));
}

function equityWords(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	locale: Locale
): Said {
	const found = equity(coverage, k, areas);
	if (found.reason === 'no-deprivation-data') {
		return plain(m.area_measure_equity_no_data({}, { locale }));
	}
	if (found.reason === 'not-known') return plain(m.area_measure_equity_unknown({}, { locale }));
	if (found.difference === null) return plain(m.area_measure_equity_few({}, { locale }));
	const points = Math.round(Math.abs(found.difference) * 100);
	const shares = {
		most: percent(found.mostDeprived, locale),
		least: percent(found.leastDeprived, locale),
		points
	};
	return plain(
		points === 0
			? m.area_measure_equity_same(shares, { locale })
			: found.difference > 0
				? m.area_measure_equity_more(shares, { locale })
				: m.area_measure_equity_less(shares, { locale })
	);
}
