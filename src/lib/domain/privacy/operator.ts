/** The organisation that runs a copy of Haenau: the controller of what it keeps. */
export type Operator = {
	name: { en: string; cy: string | null };
	/** An e-mail address, or an http(s) address of a page. */
	contact: string;
};
