import type { KeptEntry } from './kept-entry.ts';

/**
 * What the record keeps: every table of schema `app`, each in one entry. The privacy page is made from
 * this list, and a test on the database fails when a table is missing here or named here without being
 * there, so that the page cannot fall behind the record.
 */
export const KEPT_ENTRIES = [
	'services',
	'contacts',
	'places',
	'organisations',
	'checks',
	'statements',
	'geography',
	'figures',
	'wording',
	'versions',
	'seeding',
	'accounts',
	'claims',
	'proposals',
	'history',
	'snapshots',
	'mail',
	'reminders',
	'reports',
	'feedback',
	'unmet',
	'unmet-shown',
	'declarations',
	'examples',
	'findings',
	'challenges',
	'import-rows',
	'imports',
	'import-mappings',
	'feeds',
	'feed-items',
	'feed-runs',
	'annual-reports'
] as const;
export type KeptEntryId = (typeof KEPT_ENTRIES)[number];

export const KEPT: readonly KeptEntry[] = [
	{
		id: 'services',
		tables: [
			'service',
			'service_category',
			'eligibility',
			'service_language',
			'welsh_offer',
			'delivery',
			'delivery_channel',
			'referral',
			'referrer',
			'accepting_referrals',
			'cost',
			'schedule',
			'accessibility',
			'capacity',
			'funding',
			'service_reach',
			'service_area',
			'tier_placement',
			'service_outcome',
			'advocacy_facts',
			'service_move'
		],
		// Free text from public pages may name somebody.
		personal: 'possible',
		keptFor: 'while recorded'
	},
	// Numbers and addresses of organisations; an e-mail address may carry a worker's name.
	{
		id: 'contacts',
		tables: ['contact', 'front_door'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	// A service may be given at somebody's home.
	{
		id: 'places',
		tables: ['location', 'service_at_location'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	// An organisation may be one person.
	{
		id: 'organisations',
		tables: ['organization'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	// Checks name a role, never a person; the note on a source is free text.
	{
		id: 'checks',
		tables: ['provenance', 'assurance'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	{
		id: 'statements',
		tables: ['statement', 'statement_area', 'statement_category'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	{
		id: 'geography',
		tables: ['region', 'area', 'outward_code', 'settlement', 'reference_file', 'reference_version'],
		personal: 'never',
		keptFor: 'until replaced'
	},
	{
		id: 'figures',
		tables: ['need_source', 'need_figure', 'official_figure'],
		personal: 'never',
		keptFor: 'until replaced'
	},
	// Older definitions stay, dated: placements were made against them.
	{
		id: 'wording',
		tables: ['tier', 'tier_definition', 'category_group', 'category', 'expected_pair'],
		personal: 'never',
		keptFor: 'for good'
	},
	// The number of a record that was taken out stays, so that copies take it out too. Nothing else does.
	{
		id: 'versions',
		tables: ['publication_state', 'publication'],
		personal: 'never',
		keptFor: 'for good',
		behindTheScenes: true
	},
	{
		id: 'seeding',
		tables: ['seed_fact', 'seed_run'],
		personal: 'never',
		keptFor: 'for good',
		behindTheScenes: true
	},
	// An address to sign in and be written to, and what its holder may do.
	{
		id: 'accounts',
		tables: ['account', 'role_assignment'],
		personal: 'possible',
		keptFor: 'with the account',
		behindTheScenes: true
	},
	// Who asked to look after an organisation; without the link that was sent.
	{
		id: 'claims',
		tables: ['claim'],
		personal: 'possible',
		keptFor: '90 days',
		behindTheScenes: true
	},
	// What providers and editors put forward, and what became of it.
	{
		id: 'proposals',
		tables: ['proposal'],
		personal: 'possible',
		keptFor: 'while recorded',
		behindTheScenes: true
	},
	// Who did what in which role; the account behind it goes when it is erased.
	{
		id: 'history',
		tables: ['audit_event', 'service_version'],
		personal: 'possible',
		keptFor: 'for good',
		behindTheScenes: true
	},
	// What was published on a day, piece by piece; places withheld since and erased people are taken out.
	{
		id: 'snapshots',
		tables: ['dated_snapshot', 'dated_entry', 'dated_document', 'dated_redaction'],
		personal: 'never',
		keptFor: 'for good',
		behindTheScenes: true
	},
	// Messages to people with an account or a claim; what they say is gone once they are sent.
	{
		id: 'mail',
		tables: ['mail_message'],
		personal: 'possible',
		keptFor: '30 days',
		behindTheScenes: true
	},
	// Which service was asked about when; and the links, as a fingerprint, with the account they are for.
	{
		id: 'reminders',
		tables: ['reminder', 'confirm_link'],
		personal: 'possible',
		keptFor: 'while recorded',
		behindTheScenes: true
	},
	// Free text; the form asks not to write about a family, and refuses postcodes and addresses.
	{
		id: 'reports',
		tables: ['error_report'],
		personal: 'possible',
		keptFor: '90 days',
		behindTheScenes: true
	},
	// Parents' own words; who sent them is stored nowhere. Declined words are gone at once.
	{
		id: 'feedback',
		tables: ['feedback'],
		personal: 'possible',
		keptFor: 'while recorded'
	},
	// Counters: a row of one says that somebody, of a whole council area and quarter, needed something.
	{
		id: 'unmet',
		tables: ['unmet_need'],
		personal: 'never',
		keptFor: 'for good',
		behindTheScenes: true
	},
	{
		id: 'unmet-shown',
		tables: ['unmet_need_start', 'unmet_need_quarter'],
		personal: 'never',
		keptFor: 'for good'
	},
	// The account that declared, until it is erased; the evidence is free text.
	{ id: 'declarations', tables: ['declaration'], personal: 'possible', keptFor: 'for good' },
	// Free text of an organisation, without its drafts' authors; withdrawn, its text is gone.
	{ id: 'examples', tables: ['example'], personal: 'possible', keptFor: 'while recorded' },
	// What a national review found: public, in free text; the account behind it goes when it is erased.
	{
		id: 'findings',
		tables: ['finding', 'finding_note'],
		personal: 'possible',
		keptFor: 'for good'
	},
	// The same of what an area or a region says against a gap, and of the answer.
	{ id: 'challenges', tables: ['challenge'], personal: 'possible', keptFor: 'for good' },
	// A list holds what an offer holds, before anybody has looked at it.
	{
		id: 'import-rows',
		tables: ['import_row'],
		personal: 'possible',
		keptFor: 'after the list',
		behindTheScenes: true
	},
	{
		id: 'imports',
		tables: ['import_batch'],
		personal: 'possible',
		keptFor: 'for good',
		behindTheScenes: true
	},
	{
		id: 'import-mappings',
		tables: ['import_mapping'],
		personal: 'possible',
		keptFor: 'with the account',
		behindTheScenes: true
	},
	// Other directories that are read; who added one stands in it until their account is erased.
	{
		id: 'feeds',
		tables: ['feed', 'feed_term'],
		personal: 'possible',
		keptFor: 'while recorded',
		behindTheScenes: true
	},
	// What another directory says of a service: descriptions are free text.
	{
		id: 'feed-items',
		tables: ['feed_item'],
		personal: 'possible',
		keptFor: 'until replaced',
		behindTheScenes: true
	},
	{
		id: 'feed-runs',
		tables: ['feed_run'],
		personal: 'never',
		keptFor: '90 days',
		behindTheScenes: true
	},
	// Who asked for it, until their account is erased; what was written beside the snapshots is free text.
	{
		id: 'annual-reports',
		tables: ['annual_report', 'annual_report_redaction'],
		personal: 'possible',
		keptFor: 'for good'
	}
];
