/**
 * Kinds of official data as the record points to them (`reference.files`), each in one form of ours,
 * whatever form its publisher gave it:
 *
 *   principal-areas         GeoJSON, `areaPolygonsSchema`: the borders as published; points are located by it
 *   principal-areas-drawn   the same form, simplified for drawing, shared borders kept shared
 *   health-boards           GeoJSON, `healthBoardsSchema`
 *   small-areas             JSON, `smallAreasSchema`
 *   small-area-polygons     GeoJSON, `smallAreaPolygonsSchema`
 *   deprivation             JSON, `deprivationSchema`
 *   rural-class             JSON, `ruralClassSchema`
 *   postcodes               CSV (gzip): postcode,lat,lon,lsoa21_code,lad_code
 *   figures                 JSON, `figuresSchema`: its rows are in the record's own figures of need
 */
export const REFERENCE_KINDS = [
	'principal-areas',
	'principal-areas-drawn',
	'health-boards',
	'small-areas',
	'small-area-polygons',
	'deprivation',
	'rural-class',
	'postcodes',
	'figures'
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
