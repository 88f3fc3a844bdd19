import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import { readCoverageQuery } from '../../../../src/lib/coverage/query/read-query.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { coverageResult } from '../../../../src/lib/views/coverage/coverage-result.ts';
import { knownCodes } from '../../../../src/lib/views/coverage/known-codes.ts';
import { coverageSetting } from '../../../../src/lib/views/coverage/setting-of-snapshot.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

export const TODAY = '2026-11-22';

const snapshot = {
	services: new Map(seedServices.map((service) => [service.id, service])),
	reference: seedReference,
	version: 5,
	changedAt: '2026-11-21T10:00:00Z'
};
const inputs = coverageInputs(
	{ services: seedServices, statements: seedStatements, reference: seedReference },
	TODAY
);

/** Coverage of the seed record, as the server prepares it. */
export const seedSetting = coverageSetting(
	snapshot,
	{ inputs, land: prepareLand(inputs.demand) },
	TODAY
);

/** What an address asks of the seed record, and what comes of it. */
export function seedCoverage(address = '') {
	const read = readCoverageQuery(new URLSearchParams(address), knownCodes(seedSetting));
	return { ...read, setting: seedSetting, result: coverageResult(seedSetting, read.query) };
}
