/** Rows for one table of schema `app`, ready to insert. Every row has the same columns. */
export type TableRows = {
	table: string;
	/** The columns that tell one row from another. */
	key: readonly string[];
	/**
	 * True for reference data: a changed fact replaces the row. The record itself is only ever added to,
	 * because providers and editors may have changed it since.
	 */
	update?: boolean;
	rows: readonly Record<string, unknown>[];
};
