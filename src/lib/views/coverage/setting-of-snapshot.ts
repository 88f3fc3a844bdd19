import type { CoverageInputs } from '../../coverage/inputs.ts';
import type { Land } from '../../coverage/reach/ground.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { showsOfficialData } from '../official/shows-official-data.ts';
import type { CoverageNames, PreparedSetting, ServiceNote } from './coverage-setting.ts';

/** Adds the names and notes of a snapshot to its coverage as it stands on `today` (ISO date). */
export function coverageSetting(
	snapshot: Pick<Snapshot, 'services' | 'reference' | 'version' | 'changedAt'>,
	{ inputs, land }: { inputs: CoverageInputs; land: Land },
	today: string
): PreparedSetting {
	const { reference, services, version, changedAt } = snapshot;
	return {
		inputs,
		land,
		names: namesOf(reference),
		services: inputs.offers.ids.map((id) => noteOf(services.get(id)!)),
		today,
		official: showsOfficialData(reference.files),
		version,
		changedAt
	};
}

/** The names that pages need, from the reference data of the record or of one of earlier days. */
export const namesOf = (
	reference: Pick<
		Snapshot['reference'],
		'tiers' | 'category_groups' | 'categories' | 'areas' | 'regions'
	>
): CoverageNames => ({
	tiers: reference.tiers.map(({ id, name }) => ({ id, name })),
	groups: reference.category_groups.map(({ id, name }) => ({ id, name })),
	categories: reference.categories.map(({ id, group, name }) => ({ id, group, name })),
	areas: reference.areas.map(({ gss, name, region }) => ({ gss, name, region })),
	regions: reference.regions.map(({ code, name, members }) => ({ code, name, members }))
});

function noteOf(service: Service): ServiceNote {
	const ends = service.funding.flatMap(({ ends_on }) => (ends_on === null ? [] : [ends_on]));
	return {
		id: service.id,
		name: service.name,
		organization: service.organization.name,
		sourceDate: service.provenance.as_of,
		checkedOn: service.assurance?.checked_on ?? null,
		checkedBy: service.assurance?.role ?? null,
		fundedUntil: ends.toSorted().at(-1) ?? null
	};
}
