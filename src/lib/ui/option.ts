/** One choice of a set of boxes, radios or a menu. `count` is words ready to show ("12 services"). */
export interface Option {
	value: string;
	label: string;
	hint?: string;
	count?: string;
	disabled?: boolean;
	/** Language of the label where it differs from the page. */
	lang?: string;
}
