import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { ReceivedReport } from '../../domain/report/received-report.ts';
import type { Service } from '../../domain/service/service.ts';
import type { UnmetPublished } from '../../domain/unmet-need/unmet-need.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { number } from '../words/lists.ts';
import { quarterWords } from '../words/quarters.ts';
import { proposalLineView, type Line } from './proposal-line-view.ts';
import { returnedLists, type ListFacts } from './returned-lists.ts';
import { reportsOfOrganization } from './reports-of-organization.ts';
import { whatNeedsDoing } from './what-needs-doing.ts';

/** What an organisation's dashboard is made from. */
export type DashboardWorld = {
	organization: Organization;
	services: readonly Service[];
	proposals: readonly Line[];
	lists: readonly ListFacts[];
	reports: readonly ReceivedReport[];
	unmet: UnmetPublished;
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>;
};

/** An organisation's services with what each wants, its offers on their way, and what readers said. */
export function dashboardView(world: DashboardWorld, at: { today: string; locale: Locale }) {
	const { organization, services, proposals } = world;
	const { today, locale } = at;
	const name = read(organization.name, locale);
	const lines = (...states: Line['state'][]) =>
		proposals
			.filter(({ state }) => states.includes(state))
			.map((line) => proposalLineView(line, locale));
	const open = new Map(
		proposals
			.filter(({ state }) => ['draft', 'returned', 'submitted', 'approved'].includes(state))
			.map((line) => [line.service_id, proposalLineView(line, locale)])
	);
	return {
		id: organization.id,
		name,
		title: m.register_dashboard({ organization: name.text }, { locale }),
		returned: lines('returned'),
		lists: returnedLists(world.lists, organization.id, { now: Date.parse(today), locale }),
		drafts: lines('draft'),
		sent: lines('submitted', 'approved'),
		decided: lines('rejected', 'published'),
		services: whatNeedsDoing(services, at).map((todo) => ({
			...todo,
			edit: m.register_edit_of({ name: todo.name.text }, { locale }),
			open: open.get(todo.id) ?? null
		})),
		/** Something is on its way to the map. */
		begun: open.size > 0,
		reports: reportsOfOrganization(world.reports, today, locale).open,
		unmet: unmetInAreas(world, locale)
	};
}
export type DashboardView = ReturnType<typeof dashboardView>;

/** How often people said that something was missing in the areas it serves; small numbers are not told. */
function unmetInAreas({ services, unmet, gazetteer }: DashboardWorld, locale: Locale) {
	const newest = unmet.quarters.at(-1);
	const served = new Set(services.flatMap(({ areas }) => areas));
	if (!newest || served.size === 0) return null;
	const rows = newest.regions
		.flatMap(({ areas }) => areas)
		.filter(({ gss }) => served.has(gss))
		.map(({ gss, count }) => ({
			href: `/${locale}/coverage/${gss}#unmet-need`,
			area: areaName(gss, gazetteer, locale),
			text: count === null ? m.unmet_hidden({}, { locale }) : number(count, locale)
		}));
	return { quarter: quarterWords(newest.quarter, locale), rows };
}
