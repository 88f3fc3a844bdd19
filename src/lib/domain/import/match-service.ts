import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Offer } from '../offer/offer.ts';
import { foldKey } from '../place/folding.ts';
import { problem, type RowProblem } from './problem.ts';
import type { Values } from './read-cell.ts';

/** A service that a row may mean: published, or proposed and waiting for an editor. */
export type Candidate = {
	id: string;
	/** What the public sees, or what is proposed. */
	offer: Offer;
	/** Number of the published version; 0 where nothing is published. */
	version: number;
	/** True while a proposal for it waits: it can not be changed by a file until that is decided. */
	waiting: boolean;
};

/** The services a file is held against, and whose they may be. */
export type Candidates = {
	/** The one organisation of the list; null for an authority's list, which names them. */
	organization: string | null;
	byId: ReadonlyMap<string, Candidate>;
	/** By organisation and folded name. */
	byName: ReadonlyMap<string, readonly Candidate[]>;
	/** Organisations by folded name. */
	organizations: ReadonlyMap<string, readonly string[]>;
};

/** What a row means: a service, or a new one of an organisation. */
export type Match =
	| { service: Candidate; organization: string }
	| { service: null; organization: string; key: string }
	| { problems: RowProblem[] };

const nameKey = (organization: string, name: string) => `${organization} ${foldKey(name)}`;

/** Indexes services and organisations for many rows. */
export function indexCandidates(
	organization: string | null,
	services: Iterable<Candidate>,
	organizations: Iterable<{ id: string; name: Bilingual }>
): Candidates {
	const byId = new Map<string, Candidate>();
	const byName = new Map<string, Candidate[]>();
	for (const service of services) {
		byId.set(service.id, service);
		const { id } = service.offer.organization;
		for (const key of namesOf(service.offer.name).map((name) => nameKey(id, name))) {
			byName.set(key, [...(byName.get(key) ?? []), service]);
		}
	}
	const named = new Map<string, string[]>();
	for (const { id, name } of organizations) {
		for (const key of new Set(namesOf(name).map(foldKey))) {
			named.set(key, [...(named.get(key) ?? []), id]);
		}
	}
	return { organization, byId, byName, organizations: named };
}

const namesOf = ({ en, cy }: Pick<Bilingual, 'en' | 'cy'>): string[] => [
	...new Set([en, cy].filter((name) => name !== null))
];

/** Finds what a row means: by our id, else by organisation and name. Never across organisations. */
export function matchService(values: Values, candidates: Candidates): Match {
	const owner = organizationOf(values, candidates);
	if (typeof owner !== 'string' && owner !== null) return owner;
	if (values.service_id) {
		const service = candidates.byId.get(values.service_id);
		if (!service) return { problems: [problem('service_id', 'id-unknown', values.service_id)] };
		const { id } = service.offer.organization;
		if (owner !== null && id !== owner) {
			return { problems: [problem('service_id', 'id-elsewhere', values.service_id)] };
		}
		return { service, organization: id };
	}
	if (owner === null) return { problems: [problem('organization', 'organization-needed')] };
	const names = [values.name_en, values.name_cy].filter((name) => typeof name === 'string');
	if (names.length === 0) return { problems: [problem('name_en', 'name-needed')] };
	const found = new Set(names.flatMap((name) => candidates.byName.get(nameKey(owner, name)) ?? []));
	if (found.size > 1) return { problems: [problem('name_en', 'ambiguous', names[0] ?? null)] };
	const [service] = found;
	return service
		? { service, organization: owner }
		: { service: null, organization: owner, key: nameKey(owner, names[0]!) };
}

/** The organisation a row is of: the list's own, or the one it names; null where it names none. */
function organizationOf(
	{ organization: name }: Values,
	{ organization: own, organizations }: Candidates
): string | null | { problems: RowProblem[] } {
	if (typeof name !== 'string') return own;
	const known = organizations.get(foldKey(name)) ?? [];
	if (own !== null) {
		return known.includes(own)
			? own
			: { problems: [problem('organization', 'organization-other', name)] };
	}
	if (known.length === 1) return known[0]!;
	return { problems: [problem('organization', 'organization-unknown', name)] };
}
