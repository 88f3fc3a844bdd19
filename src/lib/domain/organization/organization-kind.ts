/** Kinds of organization. No schema here: browsers read this file, and need no parser. */
export const ORGANIZATION_KINDS = [
	'local authority',
	'NHS',
	'third sector',
	'partnership'
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
