import { isLive, type Service } from '../service/service.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Statement } from '../statement/statement.ts';

/** The group of kinds of help at the edge of care. */
export const EDGE_GROUP = 'edge_of_care';

/** What of a record the review is made from: today's, or that of a dated snapshot. */
export type EdgeRecord = {
	services: Iterable<Service>;
	statements: Iterable<Statement>;
	reference: Pick<Reference, 'areas' | 'regions' | 'categories'>;
};

/** One kind of help at the edge of care. A service of several kinds stands in each. */
export type EdgeKind = {
	category: string;
	services: readonly Service[];
	/** Areas that at least one of them names, and per region how many. */
	areas: readonly string[];
	byRegion: ReadonlyMap<string, number>;
	/** Services of which nobody recorded where they work. */
	unplaced: number;
	/** Duties and programmes that say it should exist: counted nowhere. */
	statements: readonly Statement[];
};

/** Edge of care as a record has it. */
export type EdgeReview = {
	kinds: readonly EdgeKind[];
	/** Every live service of any of the kinds, once. */
	services: readonly Service[];
	statements: readonly Statement[];
};

/** Edge of care by kind, in the order of the reference. */
export function edgeReview(record: EdgeRecord): EdgeReview {
	const { areas, regions, categories } = record.reference;
	const own = categories.filter(({ group }) => group === EDGE_GROUP).map(({ id }) => id);
	const services = [...record.services]
		.filter((service) => isLive(service) && service.categories.some((id) => own.includes(id)))
		.sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one.id, other.id));
	const statements = [...record.statements].filter(({ kinds }) =>
		kinds.some(({ category }) => own.includes(category))
	);
	const kinds = own.map((category): EdgeKind => {
		const of = services.filter((service) => service.categories.includes(category));
		const named = areas.filter(({ gss }) => of.some((service) => service.areas.includes(gss)));
		return {
			category,
			services: of,
			areas: named.map(({ gss }) => gss),
			byRegion: new Map(
				regions.map(({ code }) => [code, named.filter(({ region }) => region === code).length])
			),
			unplaced: of.filter((service) => !areas.some(({ gss }) => service.areas.includes(gss)))
				.length,
			statements: statements.filter((one) => one.kinds.some((kind) => kind.category === category))
		};
	});
	return { kinds, services, statements };
}

const nameOf = ({ name }: Service): string => name.en ?? name.cy ?? '';
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
