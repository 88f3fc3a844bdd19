import type { AdvocacyDay } from '../../domain/advocacy/known-since.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Example } from '../../domain/example/example.ts';
import type { Finding } from '../../domain/finding/finding.ts';
import type { DatedRecord } from '../../domain/history/dated-record.ts';
import type { SmallAreas } from '../demand/from-small-areas.ts';
import type { DatedSnapshot } from '../../domain/history/dated-snapshot.ts';

/** A snapshot with its figures: a point of a trend. */
export type TrendPoint = Omit<DatedSnapshot, 'entries' | 'figures' | 'method'> & {
	figures: NonNullable<DatedSnapshot['figures']>;
	method: number;
};

/** One end of a report's period: a snapshot and the record it holds. */
export type ReportEnd = {
	point: TrendPoint;
	record: DatedRecord;
	/** The official small areas that the record names. */
	smallAreas?: SmallAreas | null;
};

/** All that a report is written from: the same source gives the same report again. */
export type ReportSource = {
	/** Code of its region, or that of Wales. */
	edition: string;
	/** Null for a report that has nothing to compare with. */
	from: ReportEnd | null;
	to: ReportEnd;
	/** Snapshots up to the end of the period, the oldest first. */
	trend: readonly TrendPoint[];
	findings: readonly Finding[];
	challenges: readonly Challenge[];
	/** Where parental advocacy was recorded on the day of each snapshot, the oldest first. */
	looks: readonly AdvocacyDay[];
	/** Good practice as it was published. */
	examples: readonly Example[];
};
