import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { serviceRow } from '$lib/views/data/service-row';

/**
 * Every published service as GeoJSON (RFC 7946): a point for each place, and no geometry for a
 * service without a recorded place.
 */
export function GET() {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const today = dayOf(new Date());
	const features = [...world.snapshot.services.values()].map((service) => {
		const { longitude, latitude, ...properties } = serviceRow(service, today);
		const geometry =
			typeof longitude === 'number' && typeof latitude === 'number'
				? { type: 'Point', coordinates: [longitude, latitude] }
				: null;
		return { type: 'Feature', id: service.id, geometry, properties };
	});
	return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
		headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=60' }
	});
}
