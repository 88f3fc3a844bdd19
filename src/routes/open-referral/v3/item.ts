import { answerItem } from '$lib/domain/open-referral/answer-list';
import { readParameters, type ListKind } from '$lib/domain/open-referral/parameters';
import { FEED_PATH } from '$lib/domain/open-referral/taxonomies';
import { badRequest, notFound } from '$lib/views/open-referral/problem-words';
import { asked, fail, moved, send } from './answer';
import { feedNow } from './feed-now';

/** What an entry by its id may be asked. */
const UNDERSTOOD = ['lang', 'full_service'];

/** One entry of a list by its id, with everything that hangs on it. */
export const itemOf = (kind: ListKind) =>
	asked((asking) => {
		const { event, world, today, locale, origin } = asking;
		const given = [...event.url.searchParams].filter(([name]) => UNDERSTOOD.includes(name));
		const read = readParameters(kind, new URLSearchParams(given));
		if ('problems' in read) return fail(400, badRequest(read.problems, locale), locale);
		const id = (event.params.id ?? '').toLowerCase();
		const feed = feedNow(world, today, locale, origin);
		const document = answerItem(feed, kind, id, read.asked.fullService);
		if (document) return send(asking, document);
		const merged = world.snapshot.reference.moves.find((move) => move.id === id);
		if (kind === 'services' && merged) {
			return moved(`${origin}${FEED_PATH}/services/${merged.into}${event.url.search}`);
		}
		return fail(404, notFound(locale), locale);
	});
