/** How each function of schema `api` is called for the access matrix, by everybody alike. */
import { randomUUID } from 'node:crypto';
import { kind, props, version, type Actor, type Scene } from './scene.ts';

type Call = {
	/** Arguments, made anew for each actor: a call may use up what it is about. */
	args?: (scene: Scene, actor: Actor) => object | Promise<object>;
	/** Set where the answer depends on who asks: whose rows it shows is part of what came of it. */
	shows?: true;
};

const bothWays = (text: string) => ({ en: text, cy: text, cy_state: 'draft' });
const AT = { at: '2026-11-22T12:00:00Z' };
const ofMember = ({ organization }: Scene) => ({ organization });

const aBatch = (state: string) => async (scene: Scene) => ({
	batch: await props.importBatch(scene, state)
});

const aProposal = (state: string) => async (scene: Scene) => ({
	proposal: await props.proposal(scene, state)
});
const anId = (state: string) => async (scene: Scene) => ({
	id: await props.proposal(scene, state)
});
/** The same with the revision that was looked at. */
const looked = (state: string) => async (scene: Scene) => ({
	...(await aProposal(state)(scene)),
	revision: 1
});

/** By the function's name, and where one way to call it does not say enough a word after it. */
export const CALLS: { [call: string]: Call } = {
	// accounts
	account: { args: async (scene) => ({ account: await props.account(scene) }) },
	account_of: { args: () => ({ email: 'member@matrix.example' }) },
	accounts: {},
	administered: {},
	assign_role: {
		args: async (scene) => ({
			account: await props.account(scene),
			role: 'editor',
			areas: [scene.area]
		})
	},
	erase_account: { args: async (scene) => ({ account: await props.account(scene) }) },
	'erase_account own': {
		args: ({ accounts }, actor) => ({ account: accounts[actor], only_ask: true })
	},
	every_organization: {},
	give_role: {
		args: async (scene) => ({ account: await props.account(scene), role: 'national_reviewer' })
	},
	note_account: { args: () => ({ id: randomUUID(), email: `${randomUUID()}@matrix.example` }) },
	remove_role: { args: async (scene) => ({ assignment: await props.role(scene) }) },
	set_language: { args: () => ({ locale: 'en' }) },
	whoami: {},

	// tiers
	define_tier: {
		args: () => ({
			tier: 'primary',
			// Nobody's version: whoever may define is told that it is out of date.
			based_on: 0,
			definition: bothWays('What it is'),
			test: bothWays('Is it?'),
			standing: 'working',
			source: 'This test',
			note: 'To try'
		})
	},
	tier_definitions: {},

	// annual reports
	annual_report: { args: async (scene) => ({ report: await props.annualReport(scene) }) },
	annual_reports: {},
	ask_for_report: {
		args: async (scene) => ({
			region: null,
			from_snapshot: null,
			to_snapshot: await props.snapshot(scene)
		})
	},
	discard_report: { args: async (scene) => ({ report: await props.annualReport(scene) }) },
	keep_report: {
		args: async (scene) => ({
			report: await props.annualReport(scene),
			snapshots: {},
			method: 1,
			contents: {}
		})
	},
	publish_report: {
		args: async (scene) => ({
			report: await props.annualReport(scene),
			seen: '1'.repeat(64)
		})
	},
	report_snapshots: { args: async (scene) => ({ report: await props.annualReport(scene) }) },
	reports_to_write: {},

	// claims
	ask_claim: {
		args: ({ organization }) => ({
			email: `${randomUUID()}@matrix.example`,
			locale: 'en',
			proved: false,
			token_hash: null,
			path: '/register/claim',
			organization,
			...AT
		})
	},
	claim_of_link: {
		args: async (scene) => ({ token_hash: (await props.claim(scene, 'link')).token, ...AT })
	},
	claims_to_decide: { shows: true },
	claims_to_link: {},
	confirm_claim: {
		args: async (scene) => {
			const account = await props.account(scene);
			const { token } = await props.claim(scene, 'link', { account });
			return { token_hash: token, account, ...AT };
		}
	},
	decide_claim: {
		args: async (scene) => ({ claim: (await props.claim(scene, 'waiting')).id, approve: true })
	},
	delete_old_claims: { args: () => AT },
	link_claim: {
		args: async (scene) => ({
			claim: (await props.claim(scene, 'approved')).id,
			token_hash: 'ef'.repeat(32),
			path: '/register/claim',
			...AT
		})
	},

	// a provider's proposals
	my_organizations: {},
	my_proposals: { args: ofMember, shows: true },
	proposal: { args: anId('draft') },
	'proposal that was sent': { args: anId('submitted') },
	save_proposal: {
		args: async (scene) => ({ ...(await anId('draft')(scene)), expected: 1, document: {} })
	},
	'save_proposal that was sent': {
		args: async (scene) => ({ ...(await anId('submitted')(scene)), expected: 1, document: {} })
	},
	start_proposal: { args: (scene) => ({ ...ofMember(scene), id: randomUUID() }) },
	'start_proposal for its service': {
		args: (scene) => ({ ...ofMember(scene), service: scene.service })
	},
	submit_proposal: { args: async (scene) => ({ ...(await anId('draft')(scene)), expected: 1 }) },
	withdraw_proposal: { args: anId('draft') },
	copy_proposal: { args: anId('rejected') },

	// decisions
	approve_proposal: {
		args: async (scene) => ({ ...(await looked('submitted')(scene)), seen_version: 0 })
	},
	attach_proposal: {
		args: async (scene) => ({ ...(await looked('submitted')(scene)), service: scene.service })
	},
	claim_proposal: { args: aProposal('submitted') },
	merge_services: {
		args: (scene) => ({
			source: scene.service,
			target: scene.elsewhere.service,
			reason: 'the same'
		})
	},
	moderation_proposal: { args: aProposal('submitted') },
	'moderation_proposal before it is sent': { args: aProposal('draft') },
	moderation_queue: { shows: true },
	proposal_letter: { args: aProposal('submitted') },
	publish_due: { args: () => AT },
	reject_proposal: {
		args: async (scene) => ({ ...(await looked('submitted')(scene)), reason: 'not help' })
	},
	release_proposal: { args: aProposal('submitted') },
	restore_version: {
		args: ({ service }) => ({ service, version: 1, reason: 'it was better' })
	},
	return_proposal: {
		args: async (scene) => ({
			...(await looked('submitted')(scene)),
			comments: [{ part: 'name', text: 'Which?' }]
		})
	},
	service_history: { args: ({ service }) => ({ service }) },
	decided_lately: {},
	undo_approval: { args: aProposal('approved') },

	// feeds of other directories
	add_feed: {
		args: ({ area }) => ({
			name: 'Another',
			address: `https://${randomUUID()}.example/`,
			areas: [area],
			assume_areas: false,
			every_hours: 24
		})
	},
	change_feed: { args: async (scene) => ({ feed: await props.feed(scene), act: 'pause' }) },
	decline_feed_items: { args: async (scene) => ({ feed: await props.feed(scene), items: [] }) },
	feed: { args: async (scene) => ({ feed: await props.feed(scene) }) },
	feed_ground: { args: async (scene) => ({ feed: await props.feed(scene) }) },
	feed_items: { args: ({ feed }) => ({ feed, wanted: 'new' }), shows: true },
	feeds: { shows: true },
	feeds_due: { args: () => ({ at: '2026-01-01T00:00:00Z' }) },
	finish_feed_reckoning: { args: async (scene) => ({ feed: await props.feed(scene) }) },
	finish_feed_run: {
		args: async (scene) => ({
			feed: await props.feed(scene),
			run: randomUUID(),
			result: { outcome: 'unchanged' }
		})
	},
	forget_feed_runs: { args: () => AT },
	kept_feed_items: { args: async (scene) => ({ feed: await props.feed(scene) }) },
	map_feed_terms: { args: async (scene) => ({ feed: await props.feed(scene), terms: [] }) },
	start_feed_batch: { args: async (scene) => ({ feed: await props.feed(scene), total: 1 }) },
	store_feed_items: {
		args: async (scene) => ({ feed: await props.feed(scene), run: randomUUID(), items: [] })
	},
	tie_feed_items: { args: async (scene) => ({ ...(await aBatch('checked')(scene)), items: [] }) },

	// lists from a file
	confirm_import: { args: aBatch('checked') },
	decide_import: {
		args: async (scene) => ({ ...(await aBatch('confirmed')(scene)), approve: true })
	},
	discard_import: { args: aBatch('checked') },
	finish_import: { args: aBatch('checking') },
	forget_imports: { args: () => AT },
	import_batch: { args: aBatch('confirmed') },
	'import_batch before it is confirmed': { args: aBatch('checked') },
	import_ground: { args: ofMember, shows: true },
	import_rows: { args: ({ batch }) => ({ batch }), shows: true },
	imports: { shows: true },
	remember_mapping: { args: () => ({ headers: 'cd'.repeat(32), columns: ['name_en'] }) },
	remembered_mapping: { args: () => ({ headers: 'ab'.repeat(32) }), shows: true },
	run_imports: { args: () => AT },
	start_import: { args: (scene) => ({ file_name: 'list.csv', total: 1, ...ofMember(scene) }) },
	'start_import for an area': { args: ({ area }) => ({ file_name: 'list.csv', total: 1, area }) },
	store_import_rows: {
		args: async (scene) => ({ ...(await aBatch('checking')(scene)), rows: [] })
	},
	undo_import: { args: aBatch('confirmed') },

	// the picture of the record
	snapshot: { args: () => ({ since: 0 }) },
	snapshot_version: {},

	// parental advocacy: its facts, and what parents say of it
	decide_feedback: {
		args: async (scene) => ({ feedback: await props.feedback(scene), publish: true })
	},
	feedback_of_code: {
		args: async (scene) => {
			const code_hash = randomUUID().replaceAll('-', '').repeat(2);
			await props.feedback(scene, scene, 'She listened', code_hash);
			return { code_hash };
		}
	},
	feedback_to_read: { shows: true },
	give_feedback: {
		args: async (scene) => ({
			act: randomUUID(),
			service: await props.advocacy(scene),
			code_hash: randomUUID().replaceAll('-', '').repeat(2),
			locale: 'en',
			consent: true,
			helped: 'She listened'
		})
	},
	note_advocacy: {
		args: async (scene) => {
			const service = await props.advocacy(scene);
			await scene.sql('delete from app.advocacy_facts where service_id = $1', [service]);
			const facts = { stages: ['child protection'], criterion: null, applied_by: null };
			return { service, seen: null, facts: { ...facts, source: 'A page' } };
		}
	},
	run_feedback_deletions: { args: () => AT },
	withdraw_feedback: {
		args: async (scene) => {
			const code_hash = randomUUID().replaceAll('-', '').repeat(2);
			await props.feedback(scene, scene, 'She listened', code_hash);
			return { code_hash };
		}
	},

	// what the public tells
	close_error_report: {
		args: async (scene) => ({ report: await props.report(scene), outcome: 'corrected' })
	},
	correct_report: { args: async (scene) => ({ report: await props.report(scene) }) },
	correct_service: { args: ({ service }) => ({ service }) },
	count_unmet_need: {
		args: ({ area }) => ({
			gss: area,
			age_band: '5-10',
			tier: 'unsure',
			category_group: 'early_years'
		})
	},
	error_reports: { shows: true },
	error_reports_of_organization: { args: ofMember, shows: true },
	publish_unmet_need: { args: () => ({ quarter: '2025-Q4', tables: {} }) },
	report_error: {
		args: ({ service }) => ({ act: randomUUID(), service, reason: 'phone' })
	},
	run_report_deletions: { args: () => AT },
	reports_to_tell: {},
	tell_of_report: {
		args: async (scene) => ({ report: await props.report(scene), reason_words: {}, ...AT })
	},
	unmet_need_to_publish: { args: () => AT },

	// stewards' declarations
	make_declaration: {
		args: async (scene) => {
			const { tier, group } = await kind(scene, 2);
			const { day } = await scene.one<{ day: string }>(
				`select to_char(now() at time zone 'Europe/London', 'YYYY-MM-DD') as day`
			);
			const evidence = 'the list of the council';
			return {
				area: scene.area,
				tier,
				category_groups: [group],
				says: 'complete',
				as_at: day,
				evidence
			};
		}
	},
	own_declarations: { shows: true },
	withdraw_declaration: {
		args: async (scene) => ({ declaration: await props.declaration(scene) })
	},

	// good practice
	decide_example: {
		args: async (scene) => ({
			example: await props.example(scene),
			revision: 1,
			decision: 'approve'
		})
	},
	examples_to_decide: { shows: true },
	move_example: {
		args: async (scene) => ({
			example: await props.example(scene, 'draft'),
			revision: 1,
			act: 'send'
		})
	},
	own_examples: { args: ofMember, shows: true },
	save_example: {
		args: (scene) => ({ ...ofMember(scene), id: randomUUID(), expected: 0, document: {} })
	},

	// a national review
	findings: { shows: true },
	save_finding: {
		args: async (scene) => {
			const { id, seen, content } = await props.finding(scene, 'draft');
			return { finding: id, seen, content };
		}
	},
	move_finding: {
		args: async (scene) => {
			const { id, seen } = await props.finding(scene, 'open');
			return { finding: id, act: 'note', seen, says: bothWays('Noted') };
		}
	},
	challenge_gap: {
		args: async (scene) => {
			const { tier, group } = await kind(scene, 3);
			return {
				area: scene.area,
				region: null,
				tier,
				category_group: group,
				claim: 'record-wrong',
				evidence: bothWays('Seen')
			};
		}
	},
	withdraw_challenge: { args: async (scene) => ({ challenge: await props.challenge(scene) }) },
	answer_challenge: {
		args: async (scene) => ({
			challenge: await props.challenge(scene),
			outcome: 'gap-stands',
			answer: bothWays('It stands')
		})
	},

	// still correct
	confirm_by_link: { args: async (scene) => ({ token: await props.confirmLink(scene) }) },
	'confirm_by_link made up': { args: () => ({ token: randomUUID() }) },
	confirm_link: { args: async (scene) => ({ token: await props.confirmLink(scene) }) },
	confirm_service: {
		args: async (scene) => ({ service: scene.service, version: await version(scene) })
	},
	delete_old_links: { args: () => AT },
	reachable_organizations: {},
	version_to_check: { args: ({ service }) => ({ service }) },
	remind: {
		args: async (scene) => ({
			service: scene.service,
			version: await version(scene),
			due_on: '2026-12-01',
			step: 'before',
			links: [],
			...AT
		})
	},
	services_to_remind: { args: () => ({ checked_by: '2026-11-22' }) },

	// e-mail
	claim_mail: { args: () => AT },
	delete_old_mail: { args: () => AT },
	failed_mail: {},
	mail_not_sent: {
		args: async (scene) => ({ message: await props.mail(scene), attempt: 0, reason: 'refused' })
	},
	mail_sent: { args: async (scene) => ({ message: await props.mail(scene), ...AT }) },
	outbox: {},
	queue_mail: {
		args: () => ({ recipient: 'a@matrix.example', locale: 'en', template: 'sign-in', data: {} })
	},
	send_again: { args: async (scene) => ({ message: await props.mail(scene, 'failed') }) },

	// history
	dated_record: {
		args: async ({ one }) => ({
			snapshot: (
				await one<{ id: string }>(
					`select coalesce((select id from app.dated_snapshot limit 1), app.take_snapshot(now(), 'monthly', null)) as id`
				)
			).id
		})
	},
	note_figures: {
		args: () => ({ snapshot: randomUUID(), hash: 'ab'.repeat(32), method: 1, figures: {} })
	},
	snapshots_without_figures: {},
	take_monthly_snapshot: { args: () => AT },
	take_snapshot: { args: () => ({ title: bothWays('Before the review') }) },

	// official data
	reference_versions: {},
	rollback_reference: { args: () => ({ kinds: ['postcodes'] }) },
	switch_reference: { args: () => ({ versions: [], figures: [] }) }
};
