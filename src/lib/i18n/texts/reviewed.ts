import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Text, TextState } from './text.ts';

const reviewedSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/** The Welsh texts that a translator has passed: id to SHA-256 of the text that was passed. */
export type Reviewed = Readonly<Record<string, string>>;

export const reviewedPath = (i18nFolder: string): string => join(i18nFolder, 'reviewed.json');

/** Reads `reviewed.json`. */
export async function readReviewed(i18nFolder: string): Promise<Reviewed> {
	return reviewedSchema.parse(JSON.parse(await readFile(reviewedPath(i18nFolder), 'utf8')));
}

/** What `reviewed.json` keeps of a Welsh text. */
export const fingerprint = (welsh: string): string =>
	createHash('sha256').update(welsh, 'utf8').digest('hex');

/** A text that changed after it was passed is a draft again. */
export function stateOf(text: Pick<Text, 'id' | 'cy'>, reviewed: Reviewed): TextState {
	return text.cy !== null && reviewed[text.id] === fingerprint(text.cy) ? 'reviewed' : 'draft';
}

/** How many Welsh texts no translator has passed. */
export const countAwaiting = (texts: readonly Text[], reviewed: Reviewed): number =>
	texts.filter((text) => text.cy !== null && stateOf(text, reviewed) === 'draft').length;
