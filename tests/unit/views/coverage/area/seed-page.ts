import { coverageInputs } from '../../../../../src/lib/coverage/inputs.ts';
import { readCoverageQuery } from '../../../../../src/lib/coverage/query/read-query.ts';
import { prepareLand } from '../../../../../src/lib/coverage/reach/ground.ts';
import type { Locale } from '../../../../../src/lib/domain/bilingual/locale.ts';
import type { Service } from '../../../../../src/lib/domain/service/service.ts';
import { areaPage } from '../../../../../src/lib/views/coverage/area/area-page.ts';
import { areaPlace } from '../../../../../src/lib/views/coverage/area/area-place.ts';
import { areaRecord } from '../../../../../src/lib/views/coverage/area/area-record.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import { knownCodes } from '../../../../../src/lib/views/coverage/known-codes.ts';
import { coverageSetting } from '../../../../../src/lib/views/coverage/setting-of-snapshot.ts';
import { seedReference, seedServices, seedStatements } from '../../../domain/seed-record.ts';

export const TODAY = '2026-11-22';
export const POWYS = 'W06000023';
export const CARDIFF = 'W06000015';

const statements = new Map(seedStatements.map((one) => [one.id, one]));

/** What coverage is made from, by the seed's record or with other services in it. */
export function seedSetting(services: readonly Service[] = seedServices) {
	const inputs = coverageInputs(
		{ services, statements: seedStatements, reference: seedReference },
		TODAY
	);
	return coverageSetting(
		{
			services: new Map(services.map((one) => [one.id, one])),
			reference: seedReference,
			version: 7,
			changedAt: '2026-11-21T10:00:00Z'
		},
		{ inputs, land: prepareLand(inputs.demand) },
		TODAY
	);
}

/** The page of a place by an address, from the seed's record. */
export function seedPage(
	code: string,
	{
		search = '',
		locale = 'en' as Locale,
		setting = seedSetting()
	}: { search?: string; locale?: Locale; setting?: ReturnType<typeof seedSetting> } = {}
) {
	const asked = readCoverageQuery(new URLSearchParams(search), knownCodes(setting));
	const place = areaPlace(code, setting.names)!;
	const result = coverageResult(setting, asked.query);
	const record = areaRecord(place, { statements, reference: seedReference });
	return areaPage(place, setting, result, record, asked, locale);
}
