import { ALL_AGES, spanOf } from '../ages.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { changeWord } from '../what-if/change.ts';
import { USUAL_QUERY, type CoverageQuery } from './coverage-query.ts';

/** The parameters of a query, usual values left out: what `readCoverageQuery` reads. */
export function coverageParameters(query: CoverageQuery): URLSearchParams {
	const parameters = new URLSearchParams();
	const put = (name: string, value: string | number | null, usual: unknown = null) => {
		if (value !== null && value !== usual && value !== '') parameters.append(name, String(value));
	};
	const span = query.ages === ALL_AGES ? null : spanOf(query.ages);
	put('view', query.view);
	put('tier', query.tier, USUAL_QUERY.tier);
	put('kind', query.kind);
	put('level', query.level, USUAL_QUERY.level);
	put('ages', span && `${span.from}-${span.to}`);
	for (const flag of ['welsh', 'self', 'accepting', 'confirmed'] as const) {
		put(flag, query[flag] ? 1 : null);
	}
	for (const provider of query.providers) put('provider', provider);
	put('need', query.need, USUAL_QUERY.need);
	if (query.need !== 'none') put('weight', query.weight, USUAL_QUERY.weight);
	put('share', query.share, USUAL_QUERY.share);
	for (const tier of TIERS) {
		const reach = query.reach[tier];
		put(`reach-${tier}`, reach ? `${reach.urban}-${reach.rural}` : null);
	}
	for (const code of query.open) put('open', code);
	put('sort', query.sort, USUAL_QUERY.sort);
	for (const code of query.compare) put('compare', code);
	for (const change of query.changes) put('change', changeWord(change));
	put('scenario', query.scenario);
	put('sites', query.sites);
	put('for', query.siteKind);
	put('within', query.within);
	return parameters;
}
