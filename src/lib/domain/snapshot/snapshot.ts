import type { AnnualReport } from '../annual-report/annual-report.ts';
import type { Challenge } from '../challenge/challenge.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { Example } from '../example/example.ts';
import type { Finding } from '../finding/finding.ts';
import type { DatedSnapshot } from '../history/dated-snapshot.ts';
import type { ServiceHistory } from '../record-change/service-history.ts';
import type { Service } from '../service/service.ts';
import type { Statement } from '../statement/statement.ts';
import type { Reference } from './reference.ts';

/**
 * The published picture: all that the public can see, at one version of the record. Withheld places
 * are not in it, because they are stored nowhere.
 */
export type Snapshot = {
	/** Counts changes of the published record; grows by one with each. */
	version: number;
	/** When the record last changed (ISO time, UTC). */
	changedAt: string;
	/** When this picture was taken from the database (ISO time, UTC). */
	takenAt: string;
	services: ReadonlyMap<string, Service>;
	statements: ReadonlyMap<string, Statement>;
	reference: Reference;
	/** What a national review published, and what areas and regions challenge, by id. */
	findings: ReadonlyMap<string, Finding>;
	challenges: ReadonlyMap<string, Challenge>;
	/** Every published version of every report, by id. */
	annualReports: ReadonlyMap<string, AnnualReport>;
	/** What parents said of parental advocacy, as editors published it, by id. */
	feedback: ReadonlyMap<string, Feedback>;
	/** Good practice, by id. */
	examples: ReadonlyMap<string, Example>;
	/** When services were new, changed and checked, by id; without an entry: never since they were recorded. */
	serviceHistories: ReadonlyMap<string, ServiceHistory>;
	/** The record as it stood on earlier days, by id. */
	datedSnapshots: ReadonlyMap<string, DatedSnapshot>;
	/** Texts of the documents those are made of, by hash. */
	datedDocuments: ReadonlyMap<string, string>;
};
