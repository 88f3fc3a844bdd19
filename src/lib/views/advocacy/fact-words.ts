import type { AppliedBy, Stage } from '../../domain/advocacy/advocacy-facts.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = typeof m.advocacy_stage_care;

const STAGE_WORDS: Record<Stage, Say> = {
	'care and support': m.advocacy_stage_care,
	'child protection': m.advocacy_stage_protection,
	'pre-proceedings': m.advocacy_stage_before,
	proceedings: m.advocacy_stage_court,
	'child looked after': m.advocacy_stage_looked_after
};

const APPLIED_WORDS: Record<AppliedBy, Say> = {
	provider: m.advocacy_applied_provider,
	'social services': m.advocacy_applied_social,
	court: m.advocacy_applied_court,
	nobody: m.advocacy_applied_nobody
};

/** A stage of involvement in words. */
export const stageWord = (stage: Stage, locale: Locale): string =>
	STAGE_WORDS[stage]({}, { locale });

/** Who applies a criterion of access, in words. */
export const appliedWord = (by: AppliedBy, locale: Locale): string =>
	APPLIED_WORDS[by]({}, { locale });
