import { answerList } from '../../src/lib/domain/open-referral/answer-list.ts';
import { pageOf } from '../../src/lib/domain/open-referral/page.ts';
import type { Service } from '../../src/lib/domain/service/service.ts';
import { askedOf, feedOf, TODAY } from '../unit/domain/open-referral/a-feed.ts';
import { counted, timed, type Figure } from './figure.ts';
import { manyServices } from './many-services.ts';
import { medianMs } from './median.ts';

/** How long the feed for other directories takes: made once for a picture, then asked. */
export async function feedFigures(): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const count of [444, 10_000]) {
		const services = manyServices(count).map(recent);
		const feed = feedOf(services);
		const n = feed.services.length;
		const answer = (query: string) => () => {
			const asked = askedOf(query);
			const page = pageOf(answerList(feed, 'services', asked, null, TODAY), asked);
			return JSON.stringify(page.contents.map(({ document }) => document));
		};
		const effort = { most: 20, warmUps: 2 };
		figures.push(
			timed('feed: made, in one language', n, await medianMs(() => feedOf(services), effort)),
			timed('feed: a page of 20 in full', n, await medianMs(answer('full=true'))),
			timed('feed: a search, first page', n, await medianMs(answer('search=rhianta'))),
			timed('feed: all ids (minimal)', n, await medianMs(answer('minimal=true'))),
			counted('feed: everything in full', bytesOf(feed.services) / 1e6, 'MB')
		);
	}
	return figures;
}

/** As if its source were of this year, so that no service is left out. */
const recent = (service: Service): Service => ({
	...service,
	provenance: { ...service.provenance, as_of: '2026' }
});

const bytesOf = (entries: readonly { full: object }[]): number =>
	entries.reduce((sum, { full }) => sum + JSON.stringify(full).length, 0);
