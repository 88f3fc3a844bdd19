import type { Location } from '../service/delivery.ts';
import type { Service } from '../service/service.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { inBothLanguages, sayIn } from './parallel-texts.ts';

/** The id of a service at one of its places: the same as long as both are. */
export const atLocationId = (service: Service, location: Location, ground: FeedGround): string =>
	ground.idOf(`feed:service-at-location:${service.id}:${location.id}`);

/**
 * A place of a service. A withheld place is stored nowhere, so none can come here. `full` brings the
 * address and the access for disabled people.
 */
export function locationDocument(
	service: Service,
	location: Location,
	ground: FeedGround,
	full: boolean
): Document {
	return leaveOutEmpty({
		id: location.id,
		location_type: 'physical',
		name: sayIn(ground, location.name) ?? location.town,
		description: location.precision === 'town' ? ground.words.middleOfTown : null,
		latitude: location.latitude,
		longitude: location.longitude,
		addresses: full ? addresses(location, ground) : null,
		accessibility: full ? accessibility(service, location, ground) : null,
		...inBothLanguages('name', location.name),
		haenau_town: location.town,
		haenau_area_uri: gssUri(location.gss),
		haenau_precision: location.precision,
		haenau_reach_metres: location.reach_metres
	});
}

/** The address of a place in the register of names of the Office for National Statistics. */
export const gssUri = (gss: string): string =>
	`http://statistics.data.gov.uk/id/statistical-geography/${gss}`;

/** The standard knows an address only whole: line, town, county, postcode. Less than that is none. */
function addresses(location: Location, ground: FeedGround): Document[] {
	const { address_1, town, postal_code, gss } = location;
	const area = ground.reference.areas.find((one) => one.gss === gss);
	if (!address_1 || !town || !postal_code || !area) return [];
	return [
		{
			id: ground.idOf(`feed:address:${location.id}`),
			address_1,
			city: town,
			state_province: area.name[ground.locale],
			postal_code,
			country: 'GB',
			address_type: 'physical'
		}
	];
}

const accessibility = (service: Service, location: Location, ground: FeedGround): Document[] =>
	service.accessibility.map((feature) => {
		const words = ground.words.access(feature);
		return leaveOutEmpty({
			id: ground.idOf(`feed:accessibility:${location.id}:${service.id}:${feature.feature}`),
			description: words,
			accessibility: words,
			details: sayIn(ground, feature.details),
			haenau_feature: feature.feature,
			haenau_available: feature.available
		});
	});
