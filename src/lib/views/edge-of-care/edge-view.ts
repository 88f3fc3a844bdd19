import { certaintyOf } from '../../domain/assurance/assurance.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { edgeReview, type EdgeKind } from '../../domain/edge-of-care/edge-review.ts';
import { fundingEnd } from '../../domain/edge-of-care/funding-cliff.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { agesOf } from '../words/ages.ts';
import { shortAreaWords } from '../words/areas.ts';
import { sourceWords, stampOf } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';
import { agesView } from './ages-view.ts';
import { cliffView } from './cliff-view.ts';

/** What the review of edge of care is made from. */
export type EdgeWorld = {
	services: Iterable<Service>;
	statements: Iterable<Statement>;
	reference: Pick<Reference, 'areas' | 'regions' | 'categories'>;
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>;
	/** The same record, covered as it stands today with the usual assumptions. */
	coverage: Coverage;
};

/** The page: exactly what it shows, as of `today` (ISO date). */
export function edgeView(world: EdgeWorld, today: string, locale: Locale) {
	const { reference, gazetteer, coverage } = world;
	const say = { locale };
	const { kinds, services, statements } = edgeReview(world);
	const named = new Set(kinds.flatMap(({ areas }) => areas));
	const counts = { count: services.length, areas: named.size, all: reference.areas.length };
	const checked = services.filter((one) => certaintyOf(one, today).state === 'confirmed').length;
	const ending = services.filter((one) => fundingEnd(one).state === 'ends').length;
	const nameOf = ({ category }: EdgeKind) =>
		read(reference.categories.find(({ id }) => id === category)!.name, locale);
	return {
		answer: services.length > 0 ? m.edge_answer(counts, say) : m.edge_none_at_all({}, say),
		checked: m.edge_checked_of({ count: checked }, say),
		funding: m.edge_funding_of({ count: ending, all: services.length }, say),
		said: statements.map((statement) => ({
			id: statement.id,
			name: read(statement.name, locale),
			organization: read(statement.organization, locale),
			areas: m.edge_said_areas({ count: statement.areas.length }, say),
			source: sourceWords(statement, locale),
			url: statement.source_url
		})),
		regions: reference.regions.map(({ code, name }) => ({ code, name: name[locale] })),
		kinds: kinds.map((kind) => ({
			id: kind.category,
			name: nameOf(kind),
			services: kind.services.length,
			wales: ofWords(kind.areas.length, reference.areas.length, locale),
			regions: reference.regions.map(({ code, members }) =>
				ofWords(kind.byRegion.get(code) ?? 0, members.length, locale)
			),
			list: kind.services.map((service) => ({
				id: service.id,
				href: `/${locale}/services/${service.id}`,
				name: read(service.name, locale),
				provider: read(service.organization.name, locale),
				ages: agesOf(service.eligibility, locale),
				where: shortAreaWords(service, gazetteer, locale),
				funding: fundingWords(service, locale),
				stamp: stampOf(service, today, locale)
			}))
		})),
		ages: agesView(kinds, nameOf, locale),
		cliff: cliffView(services, coverage, today, locale)
	};
}
export type EdgeView = ReturnType<typeof edgeView>;

/** "3 of 6"; none is said in words by the page. */
const ofWords = (named: number, all: number, locale: Locale): string | null =>
	named === 0 ? null : m.edge_of({ named, all }, { locale });

function fundingWords(service: Service, locale: Locale): string {
	const end = fundingEnd(service);
	if (end.state === 'ends')
		return m.edge_funding_ends({ date: longDate(end.on, locale) }, { locale });
	return end.state === 'not recorded'
		? m.word_not_recorded({}, { locale })
		: m.edge_cliff_no_end({}, { locale });
}
