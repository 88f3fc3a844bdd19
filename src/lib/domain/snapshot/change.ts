import { z } from 'zod';
import { annualReportSchema } from '../annual-report/annual-report.ts';
import { challengeSchema } from '../challenge/challenge.ts';
import { feedbackSchema } from '../feedback/feedback.ts';
import { exampleSchema } from '../example/example.ts';
import { findingSchema } from '../finding/finding.ts';
import { datedDocumentSchema, datedSnapshotSchema } from '../history/dated-snapshot.ts';
import { serviceHistorySchema } from '../record-change/service-history.ts';
import { serviceSchema } from '../service/service.ts';
import { statementSchema } from '../statement/statement.ts';
import { referenceSchema, type Reference } from './reference.ts';
import type { Snapshot } from './snapshot.ts';

const at = { id: z.string(), version: z.int().nonnegative() };

/** One changed thing of the published record; a null body is a tombstone. */
export const changeSchema = z.discriminatedUnion('entity', [
	z.object({ entity: z.literal('service'), ...at, body: serviceSchema.nullable() }),
	z.object({ entity: z.literal('statement'), ...at, body: statementSchema.nullable() }),
	z.object({ entity: z.literal('dated_snapshot'), ...at, body: datedSnapshotSchema.nullable() }),
	z.object({ entity: z.literal('dated_document'), ...at, body: datedDocumentSchema.nullable() }),
	z.object({ entity: z.literal('finding'), ...at, body: findingSchema.nullable() }),
	z.object({ entity: z.literal('challenge'), ...at, body: challengeSchema.nullable() }),
	z.object({ entity: z.literal('annual_report'), ...at, body: annualReportSchema.nullable() }),
	z.object({ entity: z.literal('feedback'), ...at, body: feedbackSchema.nullable() }),
	z.object({ entity: z.literal('example'), ...at, body: exampleSchema.nullable() }),
	z.object({ entity: z.literal('service_history'), ...at, body: serviceHistorySchema.nullable() }),
	z.object({ entity: z.literal('reference'), ...at, body: referenceSchema })
]);
export type Change = z.infer<typeof changeSchema>;

/** One page of changes as `api.snapshot` answers. */
export const changePageSchema = z.object({
	ok: z.literal(true),
	version: z.int().nonnegative(),
	changed_at: z.iso.datetime(),
	/** Read one by one (see `readChange`): one that makes no sense must not hide the others. */
	items: z.array(z.unknown()),
	next: z.object({ version: z.int(), key: z.string() }).nullable()
});
export type ChangePage = z.infer<typeof changePageSchema>;

/** What a changed thing is, however its body reads. */
const entitySchema = z.object({
	entity: z.enum([
		'service',
		'statement',
		'reference',
		'dated_snapshot',
		'dated_document',
		'finding',
		'challenge',
		'annual_report',
		'feedback',
		'example',
		'service_history'
	]),
	...at
});

/**
 * Reads one item of a page. A service or statement whose document makes no sense becomes a tombstone:
 * it is shown nowhere, which is safer than an old copy, and `broken` says so. Reference data that
 * makes no sense throws, because every page stands on it.
 */
export function readChange(item: unknown): { change: Change; broken: boolean } {
	const parsed = changeSchema.safeParse(item);
	if (parsed.success) return { change: parsed.data, broken: false };
	const { entity, id, version } = entitySchema.parse(item);
	if (entity === 'reference') throw parsed.error;
	return { change: { entity, id, version, body: null }, broken: true };
}

/**
 * The picture after `changes`. Pure: `before` is left as it was, since requests may still read it.
 * Throws when there is no reference data at all, because no page can be built without.
 */
export function applyChanges(
	before: Snapshot | null,
	changes: readonly Change[],
	to: { version: number; changedAt: string; takenAt: string }
): Snapshot {
	const services = new Map(before?.services);
	const statements = new Map(before?.statements);
	const datedSnapshots = new Map(before?.datedSnapshots);
	const datedDocuments = new Map(before?.datedDocuments);
	const findings = new Map(before?.findings);
	const challenges = new Map(before?.challenges);
	const annualReports = new Map(before?.annualReports);
	const feedback = new Map(before?.feedback);
	const examples = new Map(before?.examples);
	const serviceHistories = new Map(before?.serviceHistories);
	let reference: Reference | undefined = before?.reference;
	for (const change of changes) {
		switch (change.entity) {
			case 'reference':
				reference = change.body;
				break;
			case 'service':
				put(services, change.id, change.body);
				break;
			case 'statement':
				put(statements, change.id, change.body);
				break;
			case 'finding':
				put(findings, change.id, change.body);
				break;
			case 'challenge':
				put(challenges, change.id, change.body);
				break;
			case 'annual_report':
				put(annualReports, change.id, change.body);
				break;
			case 'feedback':
				put(feedback, change.id, change.body);
				break;
			case 'example':
				put(examples, change.id, change.body);
				break;
			case 'service_history':
				put(serviceHistories, change.id, change.body);
				break;
			case 'dated_snapshot':
				put(datedSnapshots, change.id, change.body);
				break;
			case 'dated_document':
				put(datedDocuments, change.id, change.body && change.body.text);
		}
	}
	if (!reference) throw new Error('the snapshot holds no reference data');
	return {
		...to,
		services,
		statements,
		reference,
		findings,
		challenges,
		annualReports,
		feedback,
		examples,
		serviceHistories,
		datedSnapshots,
		datedDocuments
	};
}

function put<T>(map: Map<string, T>, id: string, body: T | null): void {
	if (body === null) map.delete(id);
	else map.set(id, body);
}
