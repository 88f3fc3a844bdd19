import { certaintyOf } from '../assurance/assurance.ts';
import { isLive, type Service } from '../service/service.ts';

/** How sure anybody can be of each record. The five add up to all records. */
export type Certainties = {
	confirmed: number;
	outOfDate: number;
	unconfirmed: number;
	/** No longer running: kept as history. */
	ended: number;
	/** Not direct help: background, counted nowhere else. */
	background: number;
};

/** Counts records by their certainty on the day `today` (ISO date). The first three are live services. */
export function certainties(services: Iterable<Service>, today: string): Certainties {
	const counts = { confirmed: 0, outOfDate: 0, unconfirmed: 0, ended: 0, background: 0 };
	for (const service of services) counts[certaintyIn(service, today)] += 1;
	return counts;
}

function certaintyIn(service: Service, today: string): keyof Certainties {
	const { state } = certaintyOf(service, today);
	if (state === 'ended' || service.status === 'inactive') return 'ended';
	if (!isLive(service)) return 'background';
	return state === 'out-of-date' ? 'outOfDate' : state;
}
