import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import type { PreparedSetting } from '../../../../src/lib/views/coverage/coverage-setting.ts';
import { coverageSetting } from '../../../../src/lib/views/coverage/setting-of-snapshot.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

/** The day on which the seed is looked at. */
export const TODAY = '2026-11-22';

/** The seed as coverage pages are made from it, with other services where a test needs them. */
export function seedCoverage(services: readonly Service[] = seedServices): PreparedSetting {
	const record = { services, statements: seedStatements, reference: seedReference };
	const inputs = coverageInputs(record, TODAY);
	return coverageSetting(
		{
			services: new Map(services.map((service) => [service.id, service])),
			reference: seedReference,
			version: 412,
			changedAt: '2026-11-21T10:00:00Z'
		},
		{ inputs, land: prepareLand(inputs.demand) },
		TODAY
	);
}
