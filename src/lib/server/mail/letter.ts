/** What a message says in one language, before it becomes plain text, HTML or the outbox page. */
export type Part =
	| { kind: 'text'; text: string }
	/** A way into the site: an address below the language, such as /register. */
	| { kind: 'link'; path: string; label: string }
	/** Words that somebody wrote: shown as theirs, line by line. */
	| { kind: 'quote'; text: string };

export type Letter = { subject: string; parts: Part[] };
