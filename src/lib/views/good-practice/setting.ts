import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';

/** What the words of an example are made with: the record it speaks of. */
export type ExampleSetting = {
	reference: Reference;
	services: ReadonlyMap<string, Service>;
	locale: Locale;
};

/** The service of an id, also when its record was merged into another; null when it is gone. */
export function serviceOf(id: string, { services, reference }: ExampleSetting): Service | null {
	const into = reference.moves.find((move) => move.id === id)?.into;
	return services.get(id) ?? (into ? (services.get(into) ?? null) : null);
}
