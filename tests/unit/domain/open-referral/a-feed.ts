import type { Locale } from '../../../../src/lib/domain/bilingual/locale.ts';
import { buildFeed } from '../../../../src/lib/domain/open-referral/feed.ts';
import type { FeedGround } from '../../../../src/lib/domain/open-referral/ground.ts';
import {
	readParameters,
	type Asked,
	type ListKind
} from '../../../../src/lib/domain/open-referral/parameters.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { uuidOf } from '../../../../src/lib/server/seed/uuid.ts';
import { feedWords } from '../../../../src/lib/views/open-referral/feed-words.ts';
import { aPlace, aService, idOf } from '../a-service.ts';
import { seedReference } from '../seed-record.ts';

export const TODAY = '2026-11-22';

export const ground = (locale: Locale = 'en', today = TODAY): FeedGround => ({
	reference: seedReference,
	today,
	locale,
	origin: 'https://haenau.example',
	words: feedWords(locale),
	idOf: uuidOf
});

/** The feed of some services as it stands on a day. */
export const feedOf = (services: Iterable<Service>, locale: Locale = 'en', today = TODAY) =>
	buildFeed(services, ground(locale, today));

/** A recent source, so that a service nobody has checked is in the feed. */
export const sourced = (changes: Partial<Service> = {}): Service => {
	const service = aService(changes);
	return { ...service, provenance: { ...service.provenance, as_of: '2026-03' } };
};

/** A service of which everything is recorded. */
export const aRichService = (changes: Partial<Service> = {}): Service =>
	sourced({
		id: idOf(7),
		name: { en: 'Family centre', cy: 'Canolfan deuluol', cy_state: 'human' },
		description: { en: 'Groups for parents.', cy: 'Grwpiau i rieni.', cy_state: 'draft' },
		url: 'https://example.wales/centre',
		assurance: { checked_on: '2026-10-01', role: 'provider' },
		eligibility: {
			...aService().eligibility,
			minimum_age: -1,
			maximum_age: 11,
			age_basis: 'stated',
			who_for: { en: 'Any family', cy: null, cy_state: 'missing' }
		},
		languages: ['cy', 'en', 'mul'],
		channels: ['in person', 'phone'],
		referral: { self: true, professional: false, consent_needed: null, process: null },
		accepting: { status: 'waiting list', as_at: '2026-09-01', waiting_weeks: null },
		cost: { free: true, description: null },
		schedules: [
			{ byday: ['MO', 'TH'], opens_at: '09:30', closes_at: '12:00', description: null },
			{ byday: ['FR'], opens_at: '13:00:00', closes_at: null, description: null }
		],
		contacts: [
			{ kind: 'phone', value: '01248 000 000', label: null },
			{ kind: 'email', value: 'centre@example.wales', label: null }
		],
		accessibility: [{ feature: 'step-free', available: true, details: null }],
		capacity: [{ unit: 'families', maximum: 20, available: null, as_at: '2026-09-01' }],
		funding: [{ source: 'A grant', ends_on: '2027-03-31' }],
		locations: [
			aPlace({
				precision: 'address',
				address_1: '1 High Street',
				postal_code: 'LL57 1AA',
				name: { en: 'The hall', cy: 'Y neuadd', cy_state: 'human' }
			})
		],
		...changes
	});

/** What a query string asks of a list; throws where it can not be read. */
export function askedOf(query: string, kind: ListKind = 'services'): Asked {
	const read = readParameters(kind, new URLSearchParams(query));
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return read.asked;
}
