import { isLive, type Service } from '../service/service.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Statement } from '../statement/statement.ts';

/** An independent professional at a parent's side, or a parent who has been there: never added up. */
export const ADVOCACY_FORMS = ['formal', 'peer'] as const;
export type AdvocacyForm = (typeof ADVOCACY_FORMS)[number];

/** The kind of help that each form is recorded as. */
export const FORM_CATEGORY: Readonly<Record<AdvocacyForm, string>> = {
	formal: 'parent_adv_prof',
	peer: 'parent_adv_peer'
};

type ByForm<T> = Readonly<Record<AdvocacyForm, T>>;

/** What of a record the review is made from: today's, or that of a dated snapshot. */
export type AdvocacyRecord = {
	services: Iterable<Service>;
	statements: Iterable<Statement>;
	reference: Pick<Reference, 'areas' | 'regions'>;
};

/** One principal area: the live offers that name it. */
export type AdvocacyArea = { gss: string; region: string } & ByForm<readonly Service[]>;

/** One region: the offers that name any of its areas, and how many of its areas they name. */
export type AdvocacyRegion = {
	code: string;
	members: readonly string[];
	named: ByForm<number>;
} & ByForm<readonly Service[]>;

/** Parental advocacy as a record has it. */
export type AdvocacyReview = {
	areas: readonly AdvocacyArea[];
	regions: readonly AdvocacyRegion[];
	/** Every live offer, once. */
	offers: ByForm<readonly Service[]>;
	/** Offers of which nobody recorded where they work: they may be anywhere, and count nowhere. */
	unplaced: ByForm<readonly Service[]>;
	/** Duties and programmes that say there should be parental advocacy: counted nowhere. */
	statements: ByForm<readonly Statement[]>;
};

/** True for a live offer of this form. */
export const offers = (service: Service, form: AdvocacyForm): boolean =>
	isLive(service) && service.categories.includes(FORM_CATEGORY[form]);

/** Whether a statement says that a form should exist. */
const says = (statement: Statement, form: AdvocacyForm): boolean =>
	statement.kinds.some(({ category }) => category === FORM_CATEGORY[form]);

const byForm = <T>(of: (form: AdvocacyForm) => T): Record<AdvocacyForm, T> => ({
	formal: of('formal'),
	peer: of('peer')
});

/** Parental advocacy by area and region, formal and peer apart. */
export function advocacyReview(record: AdvocacyRecord): AdvocacyReview {
	const { areas, regions } = record.reference;
	const known = new Set(areas.map(({ gss }) => gss));
	const services = [...record.services];
	const all = byForm((form) => inOrder(services.filter((service) => offers(service, form))));
	const naming = (form: AdvocacyForm, of: readonly string[]) =>
		all[form].filter((service) => service.areas.some((gss) => of.includes(gss)));
	return {
		areas: areas.map(({ gss, region }) => ({
			gss,
			region,
			...byForm((form) => naming(form, [gss]))
		})),
		regions: regions.map(({ code, members }) => ({
			code,
			members,
			...byForm((form) => naming(form, members)),
			named: byForm((form) => members.filter((gss) => naming(form, [gss]).length > 0).length)
		})),
		offers: all,
		unplaced: byForm((form) =>
			all[form].filter((service) => !service.areas.some((gss) => known.has(gss)))
		),
		statements: byForm((form) => [...record.statements].filter((one) => says(one, form)))
	};
}

const nameOf = ({ name }: Service): string => name.en ?? name.cy ?? '';

const inOrder = (services: Service[]): Service[] =>
	services.sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one.id, other.id));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
