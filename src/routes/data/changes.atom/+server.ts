import { version as build } from '$app/environment';
import { isLocale } from '$lib/domain/bilingual/locale';
import { pageOfChanges, readCursor } from '$lib/domain/record-change/page-of-changes';
import { recordChanges } from '$lib/domain/record-change/record-change';
import { passesFilter, readServiceFilter } from '$lib/domain/service-filter/service-filter';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { remember } from '$lib/server/application/remember';
import { exportAnswer } from '$lib/server/http/export-answer';
import { askedWords } from '$lib/views/data/changes/asked-words';
import { atomFeed } from '$lib/views/data/changes/atom-feed';
import { refusal } from '../services-asked';

/** What happened to published services, the newest first: all, or of areas, tiers and kinds of help. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const { snapshot } = world;
	const { reference } = snapshot;
	const { filter, problems } = readServiceFilter(url.searchParams, reference, ['lang', 'after']);
	const place = url.searchParams.get('after');
	const after = place === null ? null : readCursor(place);
	if (place !== null && after === null) problems.push({ parameter: 'after', value: place });
	const lang = url.searchParams.get('lang') ?? 'en';
	if (!isLocale(lang)) {
		problems.push({ parameter: 'lang', value: lang });
		return refusal(problems);
	}
	if (problems.length > 0) return refusal(problems);
	const today = dayOf(new Date());
	const groups = new Map(reference.categories.map(({ id, group }) => [id, group]));
	const write = () => {
		const all = remember(world, 'changes', () => recordChanges(snapshot));
		const changes = all.filter(({ service }) =>
			passesFilter(service, filter, (category) => groups.get(category), today)
		);
		const { page, next } = pageOfChanges(changes, after);
		const asked = new URLSearchParams(url.searchParams);
		asked.delete('lang');
		asked.delete('after');
		for (const [name, value] of [...asked]) if (value === '') asked.delete(name, value);
		return atomFeed({
			origin: url.origin,
			asked: asked.toString(),
			askedWords: askedWords(filter, reference, lang),
			locale: lang,
			updated: changes[0]?.at ?? snapshot.changedAt,
			page,
			after: place,
			next,
			today
		});
	};
	return exportAnswer(
		{ request, url },
		{
			build,
			picture: snapshot,
			today,
			type: 'application/atom+xml; charset=utf-8',
			maxAge: 300,
			headers: { 'content-language': lang },
			write
		}
	);
}
