import type { QuestionView } from './field-view.ts';
import { contactsView, routesView } from './questions/how.ts';
import { accessView, languagesView } from './questions/language.ts';
import { capacityView, fundingView, outcomesView, takingView } from './questions/now.ts';
import { placementView, tiersView } from './questions/tiers.ts';
import { descriptionView, kindsView, nameView, statusView, websiteView } from './questions/what.ts';
import { costView, openingView } from './questions/when.ts';
import { areasView, placesView, waysView } from './questions/where.ts';
import { agesView, circumstancesView } from './questions/who.ts';
import type { Setting } from './setting.ts';

const VIEWS: Readonly<Record<string, (setting: Setting) => QuestionView>> = {
	name: nameView,
	description: descriptionView,
	kinds: kindsView,
	website: websiteView,
	status: statusView,
	ages: agesView,
	circumstances: circumstancesView,
	routes: routesView,
	contacts: contactsView,
	ways: waysView,
	places: placesView,
	areas: areasView,
	opening: openingView,
	cost: costView,
	languages: languagesView,
	access: accessView,
	taking: takingView,
	capacity: capacityView,
	funding: fundingView,
	outcomes: outcomesView,
	placement: placementView,
	tiers: tiersView
};

/** A question in words. Throws for an id that no question has. */
export function questionView(id: string, setting: Setting): QuestionView {
	const view = Object.hasOwn(VIEWS, id) ? VIEWS[id] : undefined;
	if (!view) throw new Error(`no question ${id}`);
	return view(setting);
}
