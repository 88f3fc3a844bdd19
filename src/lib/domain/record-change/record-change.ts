import type { Service } from '../service/service.ts';
import type { HistoryEvent, ServiceHistory } from './service-history.ts';

/**
 * What happened to a published service: it was taken from public records, is new, changed, closed, closed
 * for now, runs again, was checked, or was found to be another record's service.
 */
export const CHANGE_KINDS = [
	'recorded',
	'new',
	'changed',
	'closed',
	'paused',
	'reopened',
	'checked',
	'joined'
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change, and the service as it is published now (of a record that was joined: the one it went into). */
export type RecordChange = {
	/** Stays: the record's id and what happened, such as "<uuid>#version-3". */
	id: string;
	/** ISO time, UTC. */
	at: string;
	kind: ChangeKind;
	role: 'record' | 'provider' | 'editor' | null;
	/** Names of the parts that changed. */
	parts: readonly string[];
	service: Service;
};

/** The published services, and what happened to them. */
type Published = {
	services: ReadonlyMap<string, Service>;
	serviceHistories: ReadonlyMap<string, ServiceHistory>;
};

/**
 * Every change of every published service that is help for a family, the newest first; what happened at
 * the same time in the order of its ids, so that pages of it stay the same.
 */
export function recordChanges({ services, serviceHistories }: Published): RecordChange[] {
	const changes: RecordChange[] = [];
	for (const service of services.values()) {
		if (!service.in_scope) continue;
		const events = serviceHistories.get(service.id)?.events ?? [];
		changes.push(...changesOf(service, events));
	}
	for (const { id, events } of serviceHistories.values()) {
		if (services.has(id)) continue;
		for (const event of events) {
			const into = event.kind === 'move' ? services.get(event.into) : undefined;
			if (into?.in_scope) {
				const { at } = event;
				changes.push({
					id: `${id}#joined`,
					at,
					kind: 'joined',
					role: null,
					parts: [],
					service: into
				});
			}
		}
	}
	return changes.sort(newestFirst);
}

/** The order of a feed: newest first, and one order for what happened at once. */
export const newestFirst = (
	a: Pick<RecordChange, 'at' | 'id'>,
	b: Pick<RecordChange, 'at' | 'id'>
): number => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1);

function changesOf(service: Service, events: readonly HistoryEvent[]): RecordChange[] {
	const changes: RecordChange[] = [];
	let status: Service['status'] | null = null;
	const versions = events.some(({ kind }) => kind === 'version');
	if (!versions) {
		// Never changed since it was taken from public records: that day is all that is known.
		const at = `${service.last_modified}T00:00:00Z`;
		const id = `${service.id}#version-1`;
		changes.push({ id, at, kind: 'recorded', role: 'record', parts: [], service });
	}
	for (const event of events) {
		const { at } = event;
		if (event.kind === 'check') {
			const id = `${service.id}#check-${event.id}`;
			changes.push({ id, at, kind: 'checked', role: event.role, parts: [], service });
		} else if (event.kind === 'version') {
			const id = `${service.id}#version-${event.id}`;
			const kind = kindOf(event, status);
			const { role, parts } = event;
			status = event.status;
			// The same again is no change: a version that was published to say who says so.
			if (kind === 'changed' && parts.length === 0) continue;
			changes.push({ id, at, kind, role, parts, service });
		}
	}
	return changes;
}

const ENDED: readonly Service['status'][] = ['inactive', 'defunct'];

function kindOf(
	{ first, role, status }: Extract<HistoryEvent, { kind: 'version' }>,
	before: Service['status'] | null
): ChangeKind {
	if (first) return role === 'record' ? 'recorded' : 'new';
	if (status === before || before === null) return 'changed';
	if (ENDED.includes(status)) return ENDED.includes(before) ? 'changed' : 'closed';
	return status === 'temporarily closed' ? 'paused' : 'reopened';
}
