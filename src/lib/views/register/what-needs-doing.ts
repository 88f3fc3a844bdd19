import { dueOn, standingOf, type Standing } from '../../domain/assurance/schedule.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { stampOf, type StampView } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';

/** One service of an organisation, and what it wants of its people. */
export type ServiceToDo = {
	id: string;
	name: Reading;
	href: string;
	stamp: StampView;
	/** How urgent it is; null for a service that has ended or is not counted. */
	standing: Standing | null;
	/** What to do, in a sentence. */
	text: string;
	/** Where to look and press "still correct"; null where there is nothing to check. */
	check: string | null;
};

/** What stands first on the dashboard. */
const URGENCY: readonly (Standing | null)[] = ['overdue', 'due', 'never', 'current', null];

/** The services of an organisation in the order of what needs doing, each with its sentence. */
export function whatNeedsDoing(
	services: Iterable<Service>,
	at: { today: string; locale: Locale }
): ServiceToDo[] {
	const { today, locale } = at;
	const rows = [...services].map((service) => {
		const standing = standingOf(service, today);
		const due = dueOn(service);
		return {
			due: due ?? '',
			todo: {
				id: service.id,
				name: read(service.name, locale),
				href: servicePath(service.id, locale),
				stamp: stampOf(service, today, locale),
				standing,
				text: sentence(standing, due, locale),
				check: standing === null ? null : `/${locale}/assurance/${service.id}`
			}
		};
	});
	return rows
		.sort(
			(a, b) =>
				URGENCY.indexOf(a.todo.standing) - URGENCY.indexOf(b.todo.standing) ||
				a.due.localeCompare(b.due) ||
				a.todo.name.text.localeCompare(b.todo.name.text, locale)
		)
		.map(({ todo }) => todo);
}

function sentence(standing: Standing | null, due: string | null, locale: Locale): string {
	const date = due ? longDate(due, locale) : '';
	if (standing === 'overdue') return m.assure_todo_overdue({ date }, { locale });
	if (standing === 'due') return m.assure_todo_due({ date }, { locale });
	if (standing === 'current') return m.assure_todo_current({ date }, { locale });
	return standing === 'never'
		? m.assure_todo_never({}, { locale })
		: m.assure_todo_ended({}, { locale });
}
