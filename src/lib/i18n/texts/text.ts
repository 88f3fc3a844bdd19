/** One text of the interface in both languages, as a translator sees it. */
export type Text = {
	/** The message's key; a plural form carries its selector: `shell_count[countPlural=one]`. */
	id: string;
	key: string;
	/** `countPlural=one`, or null for a message without forms. */
	form: string | null;
	/** The message file: `shell` for messages/en/shell.json. */
	file: string;
	/** Null where a language has no such form (English has two plural forms, Welsh six). */
	en: string | null;
	cy: string | null;
};

/** How far a Welsh text has come: passed by a translator, or waiting for one. */
export type TextState = 'reviewed' | 'draft';
