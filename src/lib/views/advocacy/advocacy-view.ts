import { STAGES } from '../../domain/advocacy/advocacy-facts.ts';
import {
	ADVOCACY_FORMS,
	advocacyReview,
	type AdvocacyForm,
	type AdvocacyReview
} from '../../domain/advocacy/advocacy-review.ts';
import { advocacyDay, advocacyDays } from '../../domain/advocacy/known-since.ts';
import { certaintyOf } from '../../domain/assurance/assurance.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { inWelsh, selfReferral } from '../../domain/finder/facts.ts';
import type { History } from '../../domain/history/history.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { heardViews } from '../feedback/heard-view.ts';
import { sourceWords } from '../words/assurance.ts';
import { advocacyOfferView } from './offer-view.ts';
import { stageWord } from './fact-words.ts';
import { peerAnswer } from './peer-answer.ts';

/** What the review of parental advocacy is made from. */
export type AdvocacyWorld = {
	services: Iterable<Service>;
	statements: Iterable<Statement>;
	reference: Pick<Reference, 'areas' | 'regions'>;
	feedback: Iterable<Feedback>;
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>;
	history: History;
};

type Line = { href: string; name: Reading };

/** The page: exactly what it shows, as of `today` (ISO date). */
export function advocacyView(world: AdvocacyWorld, today: string, locale: Locale) {
	const { reference, gazetteer, history } = world;
	const services = [...world.services];
	const record = { services, statements: [...world.statements], reference };
	const review = advocacyReview(record);
	// The record in hand stands for its day, whatever a snapshot of this morning held.
	const earlier = advocacyDays(history).filter(({ on }) => on < today);
	const days = [...earlier, advocacyDay(record, today)];
	const all = [...review.offers.formal, ...review.offers.peer];
	const lines = (of: readonly Service[]): Line[] =>
		of.map(({ id, name }) => ({ href: `/${locale}/services/${id}`, name: read(name, locale) }));
	const areaName = (gss: string) => reference.areas.find((area) => area.gss === gss)!.name[locale];
	return {
		answer: peerAnswer(review, days, reference.regions, locale),
		said: review.statements.formal
			.concat(review.statements.peer)
			.map((statement) => saidView(statement, locale)),
		recorded: ADVOCACY_FORMS.map((form) => recordedView(review, form, locale)),
		regions: review.regions.map(({ code, members, named }) => ({
			code,
			name: reference.regions.find((region) => region.code === code)!.name[locale],
			href: `/${locale}/coverage/${code}`,
			forms: ADVOCACY_FORMS.map((form) =>
				named[form] === 0
					? null
					: m.advocacy_named({ named: named[form], all: members.length }, { locale })
			),
			areas: review.areas
				.filter(({ region }) => region === code)
				.map((area) => ({
					gss: area.gss,
					name: areaName(area.gss),
					href: `/${locale}/coverage/${area.gss}`,
					forms: ADVOCACY_FORMS.map((form) => lines(area[form]))
				}))
		})),
		stages: stagesView(review, locale),
		offers: ADVOCACY_FORMS.map((form) => ({
			form,
			title: OFFERS[form]({}, { locale }),
			offers: review.offers[form].map((one) => advocacyOfferView(one, gazetteer, today, locale))
		})),
		heard: heardViews(world.feedback, all, locale),
		unknown: all.length > 0 ? unknownWords(all, today, locale) : []
	};
}
export type AdvocacyView = ReturnType<typeof advocacyView>;

const OFFERS = {
	formal: m.advocacy_offers_formal,
	peer: m.advocacy_offers_peer
} as const;

const FORMS = { formal: m.advocacy_formal, peer: m.advocacy_peer } as const;

/** The word for a form, as the head of a column. */
export const formWord = (form: AdvocacyForm, locale: Locale): string => FORMS[form]({}, { locale });

function saidView(statement: Statement, locale: Locale) {
	return {
		id: statement.id,
		name: read(statement.name, locale),
		organization: read(statement.organization, locale),
		description: statement.description && read(statement.description, locale),
		note: statement.note,
		source: m.advocacy_said_source({ source: sourceWords(statement, locale) }, { locale }),
		url: statement.source_url
	};
}

/** How far offers of a form reach by what they name, and how many name nothing. */
function recordedView(
	{ areas, regions, unplaced }: AdvocacyReview,
	form: AdvocacyForm,
	locale: Locale
) {
	const counts = {
		areas: areas.filter((area) => area[form].length > 0).length,
		all: areas.length,
		regions: regions.filter((region) => region[form].length > 0).length,
		regionsAll: regions.length
	};
	return {
		form: formWord(form, locale),
		text: m.advocacy_recorded_areas(counts, { locale }),
		unplaced:
			unplaced[form].length > 0
				? m.advocacy_unplaced({ count: unplaced[form].length }, { locale })
				: null
	};
}

/** How many offers of each form are recorded for each stage, and for none. */
function stagesView({ offers }: AdvocacyReview, locale: Locale) {
	const count = (keep: (service: Service) => boolean) =>
		ADVOCACY_FORMS.map((form) => offers[form].filter(keep).length);
	return [
		...STAGES.map((stage) => ({
			name: stageWord(stage, locale),
			counts: count(({ advocacy }) => advocacy?.stages.includes(stage) ?? false)
		})),
		{
			name: m.advocacy_stages_missing({}, { locale }),
			counts: count(({ advocacy }) => !advocacy?.stages.length)
		}
	];
}

/** What is not recorded of how many offers: each a sentence, those of none left out. */
function unknownWords(all: readonly Service[], today: string, locale: Locale): string[] {
	const offers = [...new Map(all.map((one) => [one.id, one])).values()];
	const lacking: [typeof m.advocacy_unknown_stage, (service: Service) => boolean][] = [
		[m.advocacy_unknown_stage, ({ advocacy }) => !advocacy?.stages.length],
		[m.advocacy_unknown_criterion, ({ advocacy }) => !advocacy?.criterion],
		[m.advocacy_unknown_self, (one) => selfReferral(one) === 'unknown'],
		[m.advocacy_unknown_welsh, (one) => inWelsh(one) === 'unknown'],
		[m.advocacy_unknown_where, ({ areas }) => areas.length === 0],
		[m.advocacy_unknown_checked, (one) => certaintyOf(one, today).state !== 'confirmed']
	];
	return lacking.flatMap(([words, lacks]) => {
		const count = offers.filter(lacks).length;
		return count > 0 ? [words({ count, all: offers.length }, { locale })] : [];
	});
}
