import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { assuredUntil } from '../../domain/assurance/assurance.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { effectiveTiers } from '../../domain/tier/effective-tiers.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { contactView, type ContactLine } from '../service/contact-view.ts';
import { beforeYouCall, type FactRow } from '../service/facts-view.ts';
import { areaWords } from '../words/areas.ts';
import { stampOf, type StampView } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';
import { tierMarks, type TierMark } from '../words/tiers.ts';

/** What of a record somebody is asked to look at before they say that it is correct. */
export type RecordToCheck = {
	id: string;
	name: Reading;
	organization: Reading;
	description: Reading | null;
	tiers: TierMark[];
	facts: FactRow[];
	contact: ContactLine[];
	area: string;
	stamp: StampView;
	/** The public page, which shows all of it. */
	href: string;
	/** Until when a check made today holds. */
	next: string;
};

/** The record of a service as it is public, for somebody who is to check it. */
export function recordToCheck(
	service: Service,
	world: { reference: Reference; gazetteer: Gazetteer },
	at: { today: string; locale: Locale }
): RecordToCheck {
	const { locale, today } = at;
	const until = assuredUntil(today, effectiveTiers(service.tiers));
	return {
		id: service.id,
		name: read(service.name, locale),
		organization: read(service.organization.name, locale),
		description: service.description && read(service.description, locale),
		tiers: tiersOf(service).map(tierMarks(world.reference.tiers, locale)),
		facts: beforeYouCall(service, world.gazetteer, locale),
		contact: contactView(service, locale),
		area: areaWords(service, world.gazetteer, locale),
		stamp: stampOf(service, today, locale),
		href: servicePath(service.id, locale),
		next: m.assure_next({ date: longDate(until, locale) }, { locale })
	};
}
