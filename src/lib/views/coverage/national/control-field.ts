/** A field of a control, as a plain form shows it. */
export type ControlField =
	| {
			kind: 'choices';
			type: 'checkbox' | 'radio';
			name: string;
			legend: string;
			hint?: string;
			options: { value: string; label: string; hint?: string; disabled?: boolean }[];
			chosen: string[];
	  }
	| {
			/** One number, or two under one name (see `tidyForm`). */
			kind: 'numbers';
			name: string;
			legend: string;
			hint: string;
			parts: NumberPart[];
	  };

/** One number to type. An empty label where the legend says it all. */
export type NumberPart = {
	label: string;
	value: number;
	least: number;
	most: number;
	step: number;
};
