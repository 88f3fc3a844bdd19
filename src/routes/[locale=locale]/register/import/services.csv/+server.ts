import { error } from '@sveltejs/kit';
import { read } from '$lib/domain/bilingual/bilingual';
import { cellsOfOffer } from '$lib/domain/import/cells-of-offer';
import { COLUMN_IDS } from '$lib/domain/import/columns';
import { offerOfService } from '$lib/domain/import/offer-of-service';
import { application } from '$lib/server/application/current';
import { csvFile } from '$lib/server/import/csv-file';
import { requireSession } from '$lib/server/session/guards';
import { columnName } from '$lib/views/import/column-names';
import { saidCells } from '$lib/views/import/said-cells';

/** The services of one's own organisation in the form of the template: sent back, it changes nothing. */
export function GET(event) {
	const { roles } = requireSession(event);
	const { locale } = event.locals;
	const organization = event.url.searchParams.get('organization') ?? '';
	if (!roles.some(({ organization_id: id }) => id === organization)) {
		error(403, { message: 'not allowed', code: 'not-allowed' });
	}
	const { byOrganization, snapshot } = application().world()!;
	const rows = (byOrganization.get(organization) ?? []).map((service) => {
		const cells = saidCells(cellsOfOffer(offerOfService(service)), snapshot.reference, locale);
		const organizationName = read(service.organization.name, locale).text;
		return COLUMN_IDS.map((column) =>
			column === 'service_id'
				? service.id
				: column === 'organization'
					? organizationName
					: (cells[column] ?? '')
		);
	});
	const header = COLUMN_IDS.map((column) => columnName(column, locale));
	return csvFile([header, ...rows], 'haenau-our-services.csv');
}
