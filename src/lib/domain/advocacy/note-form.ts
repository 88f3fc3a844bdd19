import type { Bilingual } from '../bilingual/bilingual.ts';
import { APPLIED_BY, STAGES, type AppliedBy, type Stage } from './advocacy-facts.ts';

/** Most characters of a criterion in each language, and of a source. */
export const CRITERION_LENGTH = 500;
export const SOURCE_LENGTH = 300;

/** The editor's form as it was typed. */
export type NoteForm = {
	stages: string[];
	criterion_en: string;
	criterion_cy: string;
	applied_by: string;
	source: string;
};
export type NoteField = 'stages' | 'criterion_en' | 'criterion_cy' | 'source';
export type NoteProblem = 'nothing' | 'long' | 'source' | 'place';

/** What is stored; the record sets its day. */
export type AdvocacyNote = {
	stages: Stage[];
	criterion: Bilingual | null;
	applied_by: AppliedBy | null;
	source: string;
};

/** Reads a posted form; what was typed stays as it is. */
export function readNoteForm(data: FormData): NoteForm {
	const text = (name: string) =>
		String(data.get(name) ?? '')
			.slice(0, 3_000)
			.replaceAll('\r\n', '\n');
	return {
		stages: data.getAll('stages').map(String),
		criterion_en: text('criterion_en'),
		criterion_cy: text('criterion_cy'),
		applied_by: text('applied_by'),
		source: text('source')
	};
}

/** The note of a form, or what is wrong with it field by field. */
export function noteOfForm(
	form: NoteForm,
	{ withheld }: { withheld: boolean }
): { note: AdvocacyNote } | { problems: [NoteField, NoteProblem][] } {
	const stages = STAGES.filter((stage) => form.stages.includes(stage));
	const [en, cy] = [form.criterion_en.trim() || null, form.criterion_cy.trim() || null];
	const applied_by = APPLIED_BY.find((known) => known === form.applied_by) ?? null;
	const source = form.source.trim();
	const problems: [NoteField, NoteProblem][] = [];
	for (const [field, text] of [
		['criterion_en', en],
		['criterion_cy', cy]
	] as const) {
		if (text !== null && withheld) problems.push([field, 'place']);
		else if (text !== null && [...text].length > CRITERION_LENGTH) problems.push([field, 'long']);
	}
	const said = stages.length > 0 || en !== null || cy !== null || applied_by !== null;
	if (!said) problems.unshift(['stages', 'nothing']);
	if (source === '' || [...source].length > SOURCE_LENGTH) problems.push(['source', 'source']);
	if (problems.length > 0) return { problems };
	const criterion =
		en === null && cy === null
			? null
			: { en, cy, cy_state: cy === null ? ('missing' as const) : ('draft' as const) };
	return { note: { stages, criterion, applied_by, source } };
}
