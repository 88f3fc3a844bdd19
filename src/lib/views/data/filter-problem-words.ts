import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FilterProblem } from '../../domain/service-filter/service-filter.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Says what of an address could not be understood, and what may stand there. */
export const filterProblemWords = (problems: readonly FilterProblem[], locale: Locale): string =>
	[
		...problems
			.slice(0, 10)
			.map(({ parameter, value }) =>
				m.reuse_problem(
					{ parameter: parameter.slice(0, 40), value: value.slice(0, 40) },
					{ locale }
				)
			),
		m.reuse_problem_help({}, { locale })
	].join('\n');
