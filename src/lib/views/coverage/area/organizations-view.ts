import type { Coverage } from '../../../coverage/coverage.ts';
import { concentration } from '../../../coverage/measures/concentration.ts';
import { choice } from '../../../coverage/measures/choice.ts';
import { read, type Reading } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { kindAtTier, type CoverageSetting, type ServiceNote } from '../coverage-setting.ts';
import { childrenNumber, percent } from './children-words.ts';
import type { PlaceKind } from './place-kind.ts';
import { inOurWords } from './service-lines.ts';
import { noteOfRow } from './service-note.ts';

/** Who gives the help of a place. */
export type OrganizationsView = {
	/** "3 of the 8 kinds that reach children are given by one organisation each". */
	sentence: string;
	/** Organizations, those that reach children by most kinds first. */
	organizations: {
		name: Reading;
		services: number;
		/** Kinds of help by which it reaches any child for certain. */
		kinds: number;
		/** The kind by which it reaches most. */
		most: string;
		children: string;
		share: string;
	}[];
	/** Organizations beyond those listed. */
	more: number;
	/** Kinds all of whose reached children one organization reaches alone. */
	alone: string[];
};

const MOST_LISTED = 8;

/** Reads providers and their concentration. Those that reach nobody for certain are not listed. */
export function organizationsView(
	coverage: Coverage,
	kinds: readonly PlaceKind[],
	areas: readonly number[],
	setting: CoverageSetting,
	locale: Locale
): OrganizationsView {
	const applied = kinds.filter(({ applicable, sums }) => applicable && sums.reached > 0);
	const found = new Map<number, Found>();
	const alone: PlaceKind[] = [];
	for (const one of applied) {
		if (choice(coverage, one.k, areas).singleOrganization > 1 - 1e-9) alone.push(one);
		for (const { organization, services, children, share } of concentration(
			coverage,
			one.k,
			areas
		)) {
			if (children <= 0) continue;
			const sum = found.get(organization) ?? { services: new Set(), kinds: 0, best: null };
			for (const s of services) sum.services.add(s);
			sum.kinds++;
			if (sum.best === null || children > sum.best.children) {
				sum.best = { kind: one, children, share };
			}
			found.set(organization, sum);
		}
	}
	const sorted = [...found.values()].sort(
		(one, other) => other.kinds - one.kinds || other.best!.children - one.best!.children
	);
	return {
		sentence:
			applied.length === 0
				? m.area_organizations_none({}, { locale })
				: m.area_organizations_alone(
						{ alone: alone.length, kinds: applied.length, organizations: sorted.length },
						{ locale }
					),
		organizations: sorted.slice(0, MOST_LISTED).map(({ services, kinds, best }) => ({
			name: nameOf(noteOfRow(setting, coverage.offers, [...services][0]!), locale),
			services: services.size,
			kinds,
			most: kindAtTier(best!.kind.kind, setting.names, locale),
			children: childrenNumber(best!.children, locale),
			share: percent(best!.share, locale)
		})),
		more: Math.max(0, sorted.length - MOST_LISTED),
		alone: alone.map(({ kind }) => kindAtTier(kind, setting.names, locale))
	};
}

const nameOf = (note: ServiceNote | null, locale: Locale): Reading =>
	note
		? read(note.organization, locale)
		: inOurWords(m.area_proposed_organization({}, { locale }), locale);

type Found = {
	services: Set<number>;
	kinds: number;
	best: { kind: PlaceKind; children: number; share: number } | null;
};
