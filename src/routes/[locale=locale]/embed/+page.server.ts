import { ALL_WALES, readEmbedChoice } from '$lib/domain/embed/embed-choice';
import { application } from '$lib/server/application/current';
import { integrityOf } from '$lib/server/http/embed-script';
import { builderView } from '$lib/views/embed/builder-view';
import script from '../../embed.js/embed-script.js?raw';

const integrity = integrityOf(script);

export function load({ url, locals }) {
	const { environment, ...app } = application();
	const { gazetteer, snapshot } = app.world()!;
	const isPlace = (code: string) =>
		code === ALL_WALES ||
		gazetteer.area(code) !== undefined ||
		gazetteer.regions.some((region) => region.code === code && region.members.length > 1);
	const choice = readEmbedChoice(url.searchParams, isPlace, locals.locale);
	const site = { origin: environment.origin, integrity, ancestors: environment.embedAncestors };
	return {
		builder: builderView(choice, { gazetteer, reference: snapshot.reference }, site, locals.locale)
	};
}
