import { z } from 'zod';
import { createGazetteer, type Gazetteer } from '../../domain/place/gazetteer.ts';
import { outwardCodeSchema } from '../../domain/place/outward-code.ts';
import { principalAreaSchema } from '../../domain/place/principal-area.ts';
import { regionSchema } from '../../domain/place/region.ts';
import { settlementSchema } from '../../domain/place/settlement.ts';

/** The geography of a snapshot, by the names it has there. */
const geographySchema = z.object({
	areas: z.array(principalAreaSchema),
	regions: z.array(regionSchema),
	settlements: z.array(settlementSchema),
	outward_codes: z.array(outwardCodeSchema)
});
export type SnapshotGeography = z.input<typeof geographySchema>;

/** The gazetteer of one snapshot. Extra columns are dropped; a row that does not fit throws. */
export function gazetteerFrom(reference: SnapshotGeography): Gazetteer {
	const { areas, regions, settlements, outward_codes } = geographySchema.parse(reference);
	return createGazetteer({ areas, regions, settlements, outwardCodes: outward_codes });
}
