import { isSensitive } from '../../domain/category/category.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { certaintyOf } from '../../domain/assurance/assurance.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { placementsDiffer, tiersOf, type Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { servicePath } from '../finder/entry-view.ts';
import { urgentView } from '../urgent/urgent-view.ts';
import { areaWords } from '../words/areas.ts';
import { stampOf } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';
import { tierMarks } from '../words/tiers.ts';
import { providerWord } from '../words/providers.ts';
import { contactView } from './contact-view.ts';
import { beforeYouCall } from './facts-view.ts';
import { jsonLd } from './json-ld.ts';
import { placementViews } from './placement-view.ts';
import { sourceView } from './source-view.ts';

/** How many other services of an organisation are named. */
const SIBLINGS = 8;

/** What the page of a service is made from. */
export type ServiceWorld = {
	reference: Reference;
	gazetteer: Gazetteer;
	siblings: readonly Service[];
};

/** The page of a service: exactly what it shows. */
export function serviceView(
	service: Service,
	world: ServiceWorld,
	at: { today: string; locale: Locale; url: string }
) {
	const { reference, gazetteer } = world;
	const { today, locale } = at;
	const certainty = certaintyOf(service, today);
	const mark = tierMarks(reference.tiers, locale);
	const sensitive = isSensitive(service.categories);
	const name = read(service.name, locale);
	const organization = read(service.organization.name, locale);
	const others = world.siblings.filter((other) => other.id !== service.id);
	return {
		id: service.id,
		name,
		organization: { name: organization, kind: providerWord(service.organization.kind, locale) },
		description: service.description && read(service.description, locale),
		tiers: tiersOf(service).map(mark),
		differ: placementsDiffer(service),
		kinds: service.categories.flatMap((id): Reading[] => {
			const category = reference.categories.find((candidate) => candidate.id === id);
			return category ? [read(category.name, locale)] : [];
		}),
		stamp: stampOf(service, today, locale),
		state: certainty.state,
		status: service.status,
		inScope: service.in_scope,
		sensitive,
		withheld: service.location_withheld,
		facts: beforeYouCall(service, gazetteer, locale),
		contact: contactView(service, locale),
		area: areaWords(service, gazetteer, locale),
		placements: placementViews(service, reference.tiers, mark, locale),
		source: sourceView(service, locale),
		changed: longDate(service.last_modified, locale),
		factId: service.fact_id,
		others: others.slice(0, SIBLINGS).map((other) => ({
			id: other.id,
			href: servicePath(other.id, locale),
			name: read(other.name, locale),
			tiers: tiersOf(other).map(mark)
		})),
		urgent: urgentView(
			service.areas.length <= 3 ? service.areas : [],
			reference,
			gazetteer,
			locale
		),
		/** Search engines see a record only once somebody has confirmed it, and never a sensitive one. */
		indexable: certainty.state === 'confirmed' && !sensitive,
		jsonLd: certainty.state === 'confirmed' && !sensitive ? jsonLd(service, at) : null
	};
}
export type ServiceView = ReturnType<typeof serviceView>;
