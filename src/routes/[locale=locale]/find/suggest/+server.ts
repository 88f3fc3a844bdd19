import { z } from 'zod';
import { application } from '$lib/server/application/current';
import { clientAddress } from '$lib/server/http/client-address';
import { suggestLimit } from '$lib/server/rate-limit/search-limit';
import { placeKindWord } from '$lib/views/finder/place-problem';

const questionSchema = z.object({ text: z.string().max(80) });

/**
 * Places for what is being typed. A POST, so that no address ever carries the beginning of a
 * postcode.
 */
export async function POST(event) {
	const headers = { 'cache-control': 'no-store' };
	const { locale } = event.locals;
	const verdict = suggestLimit(clientAddress(event), Date.now());
	const question = questionSchema.safeParse(await event.request.json().catch(() => null));
	if (!verdict.allow || !question.success) return Response.json([], { headers });
	const { gazetteer } = application().world()!;
	const places = gazetteer.suggest(question.data.text, locale).map((place) => ({
		value: place.value,
		label: place.label,
		note: [placeKindWord(place.kind, locale), place.otherName, place.within]
			.filter(Boolean)
			.join(', ')
	}));
	return Response.json(places, { headers });
}
