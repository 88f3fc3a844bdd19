import type { Service } from '../service/service.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { gssUri } from './location-document.ts';
import { sayIn } from './parallel-texts.ts';

const WALES = 'W92000004';

/** Opening hours: a rule (RFC 5545) for each line of the record. */
export const schedules = (service: Service, ground: FeedGround): Document[] =>
	service.schedules.map((schedule, at) =>
		leaveOutEmpty({
			id: ground.idOf(`feed:schedule:${service.id}:${at}`),
			freq: schedule.byday.length > 0 ? 'WEEKLY' : null,
			interval: schedule.byday.length > 0 ? 1 : null,
			byday: schedule.byday.join(','),
			opens_at: withSeconds(schedule.opens_at),
			closes_at: withSeconds(schedule.closes_at),
			description: sayIn(ground, schedule.description)
		})
	);

/** "09:30" as the standard writes times; local time in Wales. */
export const withSeconds = (time: string | null): string | null =>
	time !== null && time.length === 5 ? `${time}:00` : time;

/** The areas served, each with the persistent address of its code. */
export function serviceAreas(service: Service, ground: FeedGround): Document[] {
	const one = (gss: string, name: string) => ({
		id: ground.idOf(`feed:service-area:${service.id}:${gss}`),
		name,
		service_area: name,
		uri: gssUri(gss)
	});
	return [
		...(service.extent === 'all Wales' ? [one(WALES, ground.words.wales)] : []),
		...ground.reference.areas
			.filter((area) => service.areas.includes(area.gss))
			.map((area) => one(area.gss, area.name[ground.locale]))
	];
}

/** Languages help is given in, by their codes. "Several" without saying which names none. */
export const languages = (service: Service, ground: FeedGround): Document[] =>
	service.languages
		.filter((code) => code !== 'mul')
		.map((code) =>
			leaveOutEmpty({
				id: ground.idOf(`feed:language:${service.id}:${code}`),
				code,
				name: ground.words.language(code)
			})
		);

/** Telephone and text numbers. */
export const phones = (service: Service, ground: FeedGround): Document[] =>
	service.contacts
		.filter(({ kind }) => kind !== 'email')
		.map(({ kind, value, label }, at) =>
			leaveOutEmpty({
				id: ground.idOf(`feed:phone:${service.id}:${kind}:${at}`),
				number: value,
				type: kind === 'text' ? 'text' : 'voice',
				description: sayIn(ground, label)
			})
		);

/** What it costs. Free of charge is an amount of nothing. */
export function costOptions(service: Service, ground: FeedGround): Document[] {
	if (!service.cost) return [];
	const { free, description } = service.cost;
	const option = sayIn(ground, description) ?? (free ? ground.words.free : null);
	if (option === null) return [];
	return [
		leaveOutEmpty({
			id: ground.idOf(`feed:cost-option:${service.id}`),
			option,
			amount: free ? 0 : null
		})
	];
}

/** Who pays, and until when. */
export const funding = (service: Service, ground: FeedGround): Document[] =>
	service.funding.map(({ source, ends_on }, at) =>
		leaveOutEmpty({
			id: ground.idOf(`feed:funding:${service.id}:${at}`),
			source,
			haenau_ends_on: ends_on
		})
	);

/** How many it can take, as stated on a day. */
export const capacities = (service: Service, ground: FeedGround): Document[] =>
	service.capacity.map(({ unit, maximum, available, as_at }) =>
		leaveOutEmpty({
			id: ground.idOf(`feed:capacity:${service.id}:${unit}`),
			available,
			maximum,
			updated: `${as_at}T00:00:00.000Z`,
			unit: { id: ground.idOf(`feed:unit:${unit}`), name: unit }
		})
	);
