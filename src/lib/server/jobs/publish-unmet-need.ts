import { publishUnmetNeed } from '../unmet-need/publish-unmet-need.ts';
import type { Job } from './job.ts';

/** Publishes what was needed and not found, once a quarter has ended. */
export const publishUnmetNeedQuarters: Job = {
	name: 'publish unmet need',
	every: 3600,
	async run({ client, changed }, now) {
		const { published } = await publishUnmetNeed(client, now);
		if (published.length > 0) await changed();
		return { quarters: published.length };
	}
};
