import { foldKey } from '../../domain/place/folding.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { providerWord } from '../words/providers.ts';

/** An organisation as somebody who may work for it recognises it. */
export type FoundOrganization = {
	id: string;
	name: string;
	/** The language of the name. */
	lang: Locale;
	/** What kind of body it is, and where it works. */
	line: string;
	services: string;
};

/** The most that are shown: more say "be more exact". */
const MOST = 30;

/** Organisations whose name, or the name of one of whose services, holds what was typed. */
export function findOrganizations(
	typed: string,
	byOrganization: ReadonlyMap<string, readonly Service[]>,
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>,
	locale: Locale
): { found: FoundOrganization[]; more: boolean } {
	const wanted = foldKey(typed);
	if (wanted.length < 2) return { found: [], more: false };
	const holds = (name: { en: string | null; cy: string | null }) =>
		[name.en, name.cy].some((text) => text !== null && foldKey(text).includes(wanted));
	const fitting = [...byOrganization.values()]
		.filter(
			(services) =>
				holds(services[0]!.organization.name) || services.some(({ name }) => holds(name))
		)
		.map((services) => foundOrganization(services, gazetteer, locale))
		.sort((a, b) => a.name.localeCompare(b.name, locale));
	return { found: fitting.slice(0, MOST), more: fitting.length > MOST };
}

/** One organisation, from its services. */
export function foundOrganization(
	services: readonly Service[],
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>,
	locale: Locale
): FoundOrganization {
	const { id, name, kind } = services[0]!.organization;
	const { text, lang } = read(name, locale);
	const codes = [...new Set(services.flatMap((service) => service.areas))];
	const where =
		codes.length > 3
			? m.claim_areas({ count: codes.length }, { locale })
			: codes.map((code) => areaName(code, gazetteer, locale)).join(', ');
	return {
		id,
		name: text,
		lang,
		line: [providerWord(kind, locale), where].filter(Boolean).join(' · '),
		services: m.claim_services({ count: services.length }, { locale })
	};
}
