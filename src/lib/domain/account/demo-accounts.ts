/** Demo accounts, by their word: only in the embedded form, and only for trying out. */
export const DEMO_ACCOUNTS = [
	'provider',
	'editor',
	'steward',
	'commissioner',
	'reviewer',
	'admin'
] as const;

/** A name that nobody can register. */
export const DEMO_DOMAIN = 'haenau.example';
export const demoEmail = (word: (typeof DEMO_ACCOUNTS)[number]): string => `${word}@${DEMO_DOMAIN}`;
