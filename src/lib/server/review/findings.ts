import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { FindingContent } from '../../domain/finding/finding-form.ts';
import { findingSchema } from '../../domain/finding/finding.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** A finding as a reviewer reads it, drafts too; `seen` tells later whether it is still the same. */
const ownFindingSchema = findingSchema.extend({ seen: z.string() });
export type OwnFinding = z.infer<typeof ownFindingSchema>;

/** What can be done with a finding beside changing its words. */
export const FINDING_ACTS = ['publish', 'discard', 'note', 'close'] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

/** Every finding, the newest first. */
export const ownFindings = (client: ApiClient) =>
	callApi(
		client,
		'findings',
		{},
		z.object({ ok: z.literal(true), findings: z.array(ownFindingSchema) })
	);

/** Saves a finding; a new one where there is none before. */
export const saveFinding = (
	client: ApiClient,
	finding: { id: string; seen: string } | null,
	content: FindingContent
) =>
	callApi(
		client,
		'save_finding',
		{ finding: finding?.id ?? null, seen: finding?.seen ?? null, content },
		z.object({ ok: z.literal(true), id: z.uuid(), reference: z.string() })
	);

/** Publishes, throws away, notes or closes. */
export const moveFinding = (
	client: ApiClient,
	{ id, seen }: { id: string; seen: string },
	act: FindingAct,
	says: Bilingual | null
) =>
	callApi(
		client,
		'move_finding',
		{ finding: id, act, seen, says },
		z.object({ ok: z.literal(true) })
	);
