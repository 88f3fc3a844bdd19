type Feature = { properties?: Record<string, unknown> | null | undefined; geometry?: unknown };

/** Features without areas as a table: their properties, and their points as lon and lat. */
export function featuresAsRows(features: readonly Feature[]): string[][] {
	const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
	const cell = (value: unknown): string =>
		value === null || value === undefined ? '' : String(value);
	const points = features.some((feature) => pointOf(feature) !== null);
	return [
		[...(points ? ['lon', 'lat'] : []), ...names],
		...features.map((feature) => {
			const [lon, lat] = pointOf(feature) ?? ['', ''];
			return [
				...(points ? [cell(lon), cell(lat)] : []),
				...names.map((name) => cell(feature.properties?.[name]))
			];
		})
	];
}

/** True when any feature has an area. */
export const hasPolygons = (features: readonly Feature[]): boolean =>
	features.some(({ geometry }) =>
		/Polygon$/.test((geometry as { type?: string } | null)?.type ?? '')
	);

function pointOf({ geometry }: Feature): readonly unknown[] | null {
	const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown[] };
	return type === 'Point' && Array.isArray(coordinates) ? coordinates : null;
}
