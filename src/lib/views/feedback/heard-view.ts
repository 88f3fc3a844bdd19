import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Service } from '../../domain/service/service.ts';
import { partialDate } from '../words/dates.ts';

/** What one parent said, in the language they wrote. */
export type HeardView = {
	id: string;
	lang: Locale;
	helped: string | null;
	better: string | null;
	/** "November 2026" */
	month: string;
	service: { href: string; name: Reading };
};

/** What was published about services, the newest month first. */
export function heardViews(
	all: Iterable<Feedback>,
	about: readonly Pick<Service, 'id' | 'name'>[],
	locale: Locale
): HeardView[] {
	const services = new Map(about.map((service) => [service.id, service]));
	return [...all]
		.flatMap((one) => {
			const service = services.get(one.service);
			return service ? [{ one, service }] : [];
		})
		.sort((a, b) => compare(b.one.month, a.one.month) || compare(a.one.id, b.one.id))
		.map(({ one, service }) => ({
			id: one.id,
			lang: one.locale,
			helped: one.helped,
			better: one.better,
			month: partialDate(one.month, locale),
			service: {
				href: `/${locale}/services/${service.id}`,
				name: read(service.name, locale)
			}
		}));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
