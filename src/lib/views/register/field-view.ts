/** A choice among a question's answers. */
export type Choice = { value: string; label: string; hint?: string };

/** A piece of a question's form, as it is shown. Names are those of the answer's values. */
export type FieldView =
	| {
			kind: 'text';
			name: string;
			label: string;
			hint?: string;
			width?: 'full' | 'half' | 'short';
			numeric?: true;
			type?: 'text' | 'tel' | 'email' | 'url';
	  }
	/** One text in two languages, side by side, with the state of its Welsh. */
	| { kind: 'both'; name: string; label: string; lines: 1 | 4; labelHidden?: true }
	| {
			kind: 'radios' | 'checkboxes';
			name: string;
			label: string;
			hint?: string;
			options: Choice[];
			labelHidden?: true;
			/** A button that ticks all of these, and what it posts without a script. */
			all?: { name: string; value: string; label: string };
	  }
	| { kind: 'date'; name: string; label: string; hint: string }
	| { kind: 'group'; label: string; fields: FieldView[] }
	| { kind: 'row'; fields: FieldView[] }
	| { kind: 'note'; text: string; warning?: true };

/** A question as its page shows it. */
export type QuestionView = {
	id: string;
	/** The heading of the page. */
	title: string;
	/** Its name in lists. */
	short: string;
	lead: string | null;
	fields: FieldView[];
	/** Saves, and shows one line more: the words of its button, and the field to begin with. */
	more?: { label: string; field: string };
};
