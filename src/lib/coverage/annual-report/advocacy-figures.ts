import {
	ADVOCACY_FORMS,
	advocacyReview,
	type AdvocacyForm
} from '../../domain/advocacy/advocacy-review.ts';
import { noneSince, type AdvocacyDay, type KnownSince } from '../../domain/advocacy/known-since.ts';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { DatedRecord } from '../../domain/history/dated-record.ts';
import type { Service } from '../../domain/service/service.ts';
import { WALES } from '../matrix.ts';
import type { Place } from './places.ts';

/** An offer of parental advocacy, as a report names it. */
export type AdvocacyOffer = { id: string; name: Bilingual; organization: Bilingual };

/** Parental advocacy in a report: formal and peer apart, never added up. */
export type AdvocacyFigures = {
	regions: readonly {
		code: string;
		members: number;
		/** Areas that a running offer names, and offers. */
		named: Record<AdvocacyForm, number>;
		offers: Record<AdvocacyForm, number>;
		/** Since when nothing is recorded; null where something is. */
		none: Record<AdvocacyForm, KnownSince | null>;
	}[];
	areas: readonly { gss: string; offers: Record<AdvocacyForm, readonly AdvocacyOffer[]> }[];
	offers: Record<AdvocacyForm, readonly AdvocacyOffer[]>;
	unplaced: Record<AdvocacyForm, number>;
	/** What says that it should exist: counted nowhere. */
	statements: readonly { name: Bilingual; source: string; as_of: string | null }[];
};

const byForm = <T>(of: (form: AdvocacyForm) => T): Record<AdvocacyForm, T> =>
	Object.fromEntries(ADVOCACY_FORMS.map((form) => [form, of(form)])) as Record<AdvocacyForm, T>;

const named = ({ id, name, organization }: Service): AdvocacyOffer => ({
	id,
	name,
	organization: organization.name
});

/**
 * What the record of a day says of parental advocacy, for the regions and areas of an edition.
 * @param looks what earlier records said, the oldest first, the day itself last
 */
export function advocacyFigures(
	record: DatedRecord,
	looks: readonly AdvocacyDay[],
	edition: string,
	{ members }: Place
): AdvocacyFigures {
	const review = advocacyReview({
		services: record.services.values(),
		statements: record.statements.values(),
		reference: record.reference
	});
	const areas = review.areas.filter(({ gss }) => members.includes(gss));
	const inEdition = (service: Service) =>
		edition === WALES || service.areas.some((gss) => members.includes(gss));
	const said = new Set([...review.statements.formal, ...review.statements.peer]);
	return {
		regions: review.regions
			.filter(({ code }) => edition === WALES || code === edition)
			.map((region) => ({
				code: region.code,
				members: region.members.length,
				named: region.named,
				offers: byForm((form) => region[form].length),
				none: byForm((form) => noneSince(looks, form, region.code))
			})),
		areas: areas.map((area) => ({
			gss: area.gss,
			offers: byForm((form) => area[form].map(named))
		})),
		offers: byForm((form) => review.offers[form].filter(inEdition).map(named)),
		unplaced: byForm((form) => review.unplaced[form].length),
		statements: [...said].map(({ name, source_display, as_of }) => ({
			name,
			source: source_display,
			as_of
		}))
	};
}
