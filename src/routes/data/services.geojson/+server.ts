import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { serviceRow } from '$lib/views/data/service-row';
import { servicesAsked } from '../services-asked';

/**
 * Published services as GeoJSON (RFC 7946), asked like the CSV: a point for each place, and no geometry
 * for a service without a recorded place.
 */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const { refusal, of, services } = servicesAsked(world, url.searchParams);
	if (refusal) return refusal;
	const write = () => {
		const features = services().map((service) => {
			const { longitude, latitude, ...properties } = serviceRow(service, of.today);
			const geometry =
				typeof longitude === 'number' && typeof latitude === 'number'
					? { type: 'Point', coordinates: [longitude, latitude] }
					: null;
			return { type: 'Feature', id: service.id, geometry, properties };
		});
		return JSON.stringify({ type: 'FeatureCollection', features });
	};
	return exportAnswer({ request, url }, { ...of, type: 'application/geo+json', write });
}
