import { loadPolygons } from '../../../../src/lib/server/places/load-polygons.ts';
import type { Checking } from '../../../../src/lib/domain/import/check-row.ts';
import {
	indexCandidates,
	type Candidate
} from '../../../../src/lib/domain/import/match-service.ts';
import { offerOfService } from '../../../../src/lib/domain/import/offer-of-service.ts';
import { WALES } from '../../../../src/lib/domain/import/ground.ts';
import { wordsOf, type Vocabulary } from '../../../../src/lib/domain/import/vocabulary.ts';
import { indexPolygons } from '../../../../src/lib/domain/place/area-locator.ts';
import { createGazetteer } from '../../../../src/lib/domain/place/gazetteer.ts';
import type { Organization } from '../../../../src/lib/domain/organization/organization.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { REFERRERS } from '../../../../src/lib/domain/finder/query.ts';
import { seedPlaces } from '../place/seed-places.ts';
import { SEED_FOLDER } from '../seed-record.ts';

const plain = (codes: readonly string[]) => wordsOf(codes.map((code) => [code, []] as const));

const gazetteer = createGazetteer(seedPlaces);
const polygons = indexPolygons(await loadPolygons(`${SEED_FOLDER}/principal-areas.geojson`));

/** Codes as words; the names in both languages are the views' business. */
export const CODES: Vocabulary = {
	yes_no: plain(['yes', 'no']),
	status: plain(['active', 'inactive', 'defunct', 'temporarily closed']),
	category: plain(['parenting', 'perinatal', 'camhs', 'refuge']),
	tier: plain(TIERS),
	age_of: plain(['child', 'young_person', 'parent']),
	language: plain(['en', 'cy', 'mul', 'pl']),
	active_offer: plain(['provides', 'working towards', 'does not']),
	channel: plain(['in person', 'home visit', 'outreach', 'phone', 'online']),
	referrer: plain(REFERRERS),
	accepting: plain(['accepting', 'waiting list', 'not accepting']),
	feature: plain(['step-free', 'hearing loop', 'parking']),
	unit: plain(['places', 'families a year']),
	area: wordsOf([
		[WALES, ['All Wales', 'Cymru gyfan']],
		...seedPlaces.areas.map(({ gss, name }) => [gss, [name.en, name.cy]] as const),
		...seedPlaces.regions.map(({ code, name }) => [code, [name.en, name.cy]] as const)
	])
};

export const asCandidate = (service: Service): Candidate => ({
	id: service.id,
	offer: offerOfService(service),
	version: 1,
	waiting: false
});

/** What rows are checked with in tests: an organisation's own list over some services. */
export function aChecking(
	services: readonly Service[],
	organizations: readonly Pick<Organization, 'id' | 'name'>[],
	changes: Partial<Checking> & { organization?: string | null; candidates?: never } = {}
): Checking {
	const { organization = organizations[0]?.id ?? null, ...rest } = changes;
	return {
		own: 'provider',
		today: '2026-11-22',
		definitions: { universal: 1, primary: 1, secondary: 1, targeted: 1 },
		vocabulary: CODES,
		candidates: indexCandidates(organization, services.map(asCandidate), organizations),
		ground: { gazetteer, polygons, postcodes: undefined },
		areas: null,
		...rest
	};
}
