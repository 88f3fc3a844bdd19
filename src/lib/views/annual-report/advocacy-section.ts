import type { AdvocacyOffer } from '../../coverage/annual-report/advocacy-figures.ts';
import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import { ADVOCACY_FORMS, type AdvocacyForm } from '../../domain/advocacy/advocacy-review.ts';
import type { KnownSince } from '../../domain/advocacy/known-since.ts';
import {
	heading,
	list,
	text,
	type ReportBlock,
	type ReportSection,
	type ReportWords
} from '../../domain/annual-report/report-text.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { placeOf, type ReportWriter } from './report-names.ts';

const FORMS: Record<AdvocacyForm, (typeof m)['annual_form_formal']> = {
	formal: m.annual_form_formal,
	peer: m.annual_form_peer
};

/** In how many regions no peer offer is recorded: the sentence a report says first about advocacy. */
export function peerHeadline({ advocacy, edition }: ReportFigures, locale: Locale): string {
	const say = { locale };
	const total = advocacy.regions.length;
	const count = advocacy.regions.filter(({ none }) => none.peer !== null).length;
	if (edition !== WALES)
		return (count === 0 ? m.annual_peer_here : m.annual_peer_not_here)({}, say);
	if (count === 0) return m.annual_peer_regions_none({}, say);
	if (count === total) return m.annual_peer_regions_all({}, say);
	return m.annual_peer_regions({ count, total }, say);
}

/** Formal and peer advocacy apart: by region or area, since when, and what is said beside it. */
export function advocacySection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	const { advocacy, edition } = figures;
	return {
		id: 'advocacy',
		heading: m.annual_advocacy({}, say),
		blocks: [
			text(m.annual_advocacy_intro({}, say)),
			text(peerHeadline(figures, locale)),
			regionTable(figures, writer),
			...(edition === WALES ? [] : [areaTable(figures, writer)]),
			heading(m.annual_advocacy_offers({}, say)),
			...ADVOCACY_FORMS.flatMap((form): ReportBlock[] => [
				heading(FORMS[form]({}, say), 4),
				advocacy.offers[form].length === 0
					? text(m.annual_advocacy_none({}, say))
					: list(...advocacy.offers[form].map((offer) => offerWords(offer, locale)))
			]),
			text(
				m.annual_advocacy_unplaced(
					{
						formal: number(advocacy.unplaced.formal, locale),
						peer: number(advocacy.unplaced.peer, locale)
					},
					say
				)
			),
			heading(m.annual_advocacy_said({}, say)),
			text(m.annual_advocacy_said_intro({}, say)),
			list(
				...advocacy.statements.map(({ name, source }): ReportWords => {
					const { text: said, lang } = read(name, locale);
					const words = m.annual_advocacy_said_line({ name: said, source }, say);
					return lang === locale ? { text: words } : { text: words, lang };
				})
			),
			text(m.annual_advocacy_heard({}, say), ' ', {
				text: m.annual_advocacy_page({}, say),
				href: `/${locale}/review/parental-advocacy`
			})
		]
	};
}

function regionTable({ advocacy }: ReportFigures, writer: ReportWriter): ReportBlock {
	const { locale } = writer;
	const say = { locale };
	return {
		kind: 'table',
		caption: m.annual_advocacy_regions({}, say),
		numbers: false,
		heads: [
			m.annual_scorecard_place({}, say),
			...ADVOCACY_FORMS.map((form) => FORMS[form]({}, say)),
			m.annual_advocacy_none_since({}, say)
		],
		rows: advocacy.regions.map(({ code, members, named, none }) => ({
			head: placeOf(code, writer),
			cells: [
				...ADVOCACY_FORMS.map((form) =>
					named[form] === 0
						? m.annual_advocacy_none({}, say)
						: m.annual_of({ count: named[form], total: members }, say)
				),
				none.peer ? sinceWords(none.peer, locale) : m.annual_since_recorded({}, say)
			]
		}))
	};
}

/** Never more than the dated records show. */
function sinceWords({ since, lastRecorded }: KnownSince, locale: Locale): string {
	const date = longDate(since, locale);
	return lastRecorded === null
		? m.annual_since_first({ date }, { locale })
		: m.annual_since_last({ date, last: longDate(lastRecorded, locale) }, { locale });
}

function areaTable({ advocacy }: ReportFigures, writer: ReportWriter): ReportBlock {
	const { locale } = writer;
	const say = { locale };
	const names = (offers: readonly AdvocacyOffer[]) =>
		offers.length === 0
			? m.annual_advocacy_none({}, say)
			: offers.map(({ name }) => read(name, locale).text).join('; ');
	return {
		kind: 'table',
		caption: m.annual_advocacy_areas({}, say),
		numbers: false,
		heads: [
			m.annual_scorecard_place({}, say),
			...ADVOCACY_FORMS.map((form) => FORMS[form]({}, say))
		],
		rows: advocacy.areas.map(({ gss, offers }) => ({
			head: placeOf(gss, writer),
			cells: ADVOCACY_FORMS.map((form) => names(offers[form]))
		}))
	};
}

function offerWords({ name, organization }: AdvocacyOffer, locale: Locale): ReportWords {
	const { text: said, lang } = read(name, locale);
	const words = m.annual_advocacy_offer_line(
		{ name: said, organization: read(organization, locale).text },
		{ locale }
	);
	return lang === locale ? { text: words } : { text: words, lang };
}
