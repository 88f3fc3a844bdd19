import { read, type Bilingual } from '../bilingual/bilingual.ts';
import { currentDefinition } from '../tier/tier-record.ts';
import type { TierId } from '../tier/tier.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { ASSURANCE_STATES, type AssuranceState } from './in-feed.ts';
import { inBothLanguages } from './parallel-texts.ts';

/** The path of the feed on the site. */
export const FEED_PATH = '/open-referral/v3';

/** A term of a taxonomy, with what filters ask of it. */
export type TermEntry = {
	id: string;
	taxonomyId: string;
	parentId: string | null;
	document: Document;
};
export type TaxonomyEntry = { id: string; listed: Document; full: Document };

/** The taxonomies of the feed, and how their terms are found. */
export type Taxonomies = {
	taxonomies: readonly TaxonomyEntry[];
	terms: readonly TermEntry[];
	tier(tier: TierId): TermEntry;
	category(category: string): TermEntry | undefined;
	assurance(state: AssuranceState): TermEntry;
};

type Making = {
	code: string;
	name: string;
	description: string;
	parent?: string;
	/** The name in both languages, where the record has it so. */
	both?: Bilingual;
	extra?: Document;
};

/** Makes the taxonomies: the tiers of the Framework, kinds of help, and how sure a record is. */
export function makeTaxonomies(ground: FeedGround): Taxonomies {
	const { reference, locale, words } = ground;
	const say = (text: Bilingual) => read(text, locale).text;
	const framework = makeOne(
		ground,
		'eip-framework',
		// The name by which other directories know it is the same in both languages.
		{ ...words.framework, extra: { version: frameworkVersion(reference.tiers) } },
		reference.tiers.map((tier) => {
			const { definition, test, version, standing, valid_from, source } = currentDefinition(tier);
			return {
				code: tier.id,
				name: say(tier.name),
				description: `${say(definition)} ${say(test)}`,
				both: tier.name,
				extra: {
					haenau_definition_version: version,
					haenau_definition_standing: standing,
					haenau_definition_valid_from: valid_from,
					haenau_definition_source: source
				}
			};
		})
	);
	const kinds = makeOne(ground, 'kinds-of-help', words.kinds, [
		...reference.category_groups.map(({ id, name }) => ({
			code: `group:${id}`,
			name: say(name),
			description: words.groupIs(say(name)),
			both: name
		})),
		...reference.categories.map(({ id, name, group }) => ({
			code: id,
			name: say(name),
			description: words.kindIs(say(name)),
			both: name,
			parent: `group:${group}`
		}))
	]);
	const assurance = makeOne(
		ground,
		'assurance',
		words.assurance,
		ASSURANCE_STATES.map((state) => ({ code: state, ...words.states[state] }))
	);
	const made = [framework, kinds, assurance];
	return {
		taxonomies: made.map(({ taxonomy }) => taxonomy),
		terms: made.flatMap(({ terms }) => [...terms.values()]),
		tier: (tier) => framework.terms.get(tier)!,
		category: (category) => kinds.terms.get(category),
		assurance: (state) => assurance.terms.get(state)!
	};
}

/** The wording in force: the newest day on which one of the four became valid. */
const frameworkVersion = (tiers: FeedGround['reference']['tiers']): string =>
	tiers
		.map((tier) => currentDefinition(tier).valid_from)
		.sort()
		.at(-1)!;

function makeOne(
	{ idOf, origin }: FeedGround,
	code: string,
	{ name, description, extra }: { name: string; description: string; extra?: Document },
	makings: readonly Making[]
): { taxonomy: TaxonomyEntry; terms: ReadonlyMap<string, TermEntry> } {
	const id = idOf(`taxonomy:${code}`);
	const termId = (of: string) => idOf(`taxonomy-term:${code}:${of}`);
	const terms = new Map(
		makings.map((making): [string, TermEntry] => {
			const own = termId(making.code);
			const parentId = making.parent === undefined ? null : termId(making.parent);
			const document = leaveOutEmpty({
				id: own,
				code: making.code,
				name: making.name,
				description: making.description,
				parent_id: parentId,
				taxonomy: name,
				taxonomy_id: id,
				term: making.name,
				term_uri: `${origin}${FEED_PATH}/taxonomy_terms/${own}`,
				...(making.both ? inBothLanguages('name', making.both) : {}),
				...making.extra
			});
			return [making.code, { id: own, taxonomyId: id, parentId, document }];
		})
	);
	const listed = leaveOutEmpty({
		id,
		name,
		description,
		uri: `${origin}${FEED_PATH}/taxonomies/${id}`,
		...extra
	});
	const documents = [...terms.values()].map(({ document }) => document);
	return { taxonomy: { id, listed, full: { ...listed, taxonomy_terms: documents } }, terms };
}
