/** One line of the list under the field. */
export interface Suggestion {
	/** What is written into the field, and so posted. */
	value: string;
	label: string;
	/** What kind of thing it is, said beside the label. */
	note?: string;
	/** Language of the label where it differs from the page. */
	lang?: string;
}

/** More lines than this are not read, only scrolled. */
export const MOST_SUGGESTIONS = 8;

/** The id of a line in the list with this id, which the field names as its active one. */
export const optionId = (list: string, index: number) => `${list}-${index}`;
