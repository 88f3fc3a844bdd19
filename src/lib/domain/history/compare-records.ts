import { certaintyOf } from '../assurance/assurance.ts';
import { isLive, tiersOf, type Service } from '../service/service.ts';
import type { TierId } from '../tier/tier.ts';
import type { DatedRecord } from './dated-record.ts';

/** What became of services between two days. A service may stand in several lists, once in each. */
export type RecordChanges = {
	/** Live help now, and not before: new in the record, or running again. */
	opened: readonly Service[];
	/** Live help before, and not now: as it was then, and what became of it. */
	closed: readonly { service: Service; now: 'ended' | 'out of scope' | 'merged' | 'removed' }[];
	/** Live on both days, and counted under other tiers. */
	reTiered: readonly { service: Service; before: readonly TierId[]; after: readonly TierId[] }[];
	/** Checked by its provider or an editor since. */
	reChecked: readonly { service: Service; before: string | null; after: string }[];
	/** Confirmed then; its check has run out since, and nobody has checked again. */
	outOfDate: readonly { service: Service; checkedOn: string }[];
};

type Dated = Pick<DatedRecord, 'takenOn' | 'services'> & {
	reference: Pick<DatedRecord['reference'], 'moves'>;
};

/** Compares two records, the older first. In the order of names, then of ids. */
export function compareRecords(before: Dated, after: Dated): RecordChanges {
	const ids = [...new Set([...before.services.keys(), ...after.services.keys()])];
	const pairs = ids
		.map((id) => ({ id, old: before.services.get(id), now: after.services.get(id) }))
		.sort(
			(one, other) => compareNames(nameOf(one), nameOf(other)) || compareNames(one.id, other.id)
		);
	const lives = pairs.filter(({ old, now }) => old && now && isLive(old) && isLive(now)) as {
		old: Service;
		now: Service;
	}[];
	const merged = new Set(after.reference.moves.map(({ id }) => id));
	return {
		opened: pairs.flatMap(({ old, now }) =>
			now && isLive(now) && !(old && isLive(old)) ? [now] : []
		),
		closed: pairs.flatMap(({ id, old, now }) =>
			old && isLive(old) && !(now && isLive(now))
				? [{ service: old, now: becameOf(now, merged.has(id)) }]
				: []
		),
		reTiered: lives.flatMap(({ old, now }) => {
			const tiers = { before: tiersOf(old), after: tiersOf(now) };
			return tiers.before.join() === tiers.after.join() ? [] : [{ service: now, ...tiers }];
		}),
		reChecked: pairs.flatMap(({ old, now }) => {
			const checked = now?.assurance?.checked_on;
			if (!now || !isLive(now) || !checked) return [];
			const earlier = old?.assurance?.checked_on ?? null;
			return earlier !== null && earlier >= checked
				? []
				: [{ service: now, before: earlier, after: checked }];
		}),
		outOfDate: lives.flatMap(({ old, now }) => {
			const then = certaintyOf(old, before.takenOn);
			const today = certaintyOf(now, after.takenOn);
			return then.state === 'confirmed' && today.state === 'out-of-date'
				? [{ service: now, checkedOn: today.checkedOn }]
				: [];
		})
	};
}

function becameOf(
	now: Service | undefined,
	merged: boolean
): RecordChanges['closed'][number]['now'] {
	if (merged) return 'merged';
	if (!now) return 'removed';
	return now.in_scope ? 'ended' : 'out of scope';
}

const nameOf = ({ old, now }: { old?: Service; now?: Service }): string => {
	const { name } = (now ?? old)!;
	return name.en ?? name.cy ?? '';
};

const compareNames = (one: string, other: string): number =>
	one < other ? -1 : one > other ? 1 : 0;
