import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { annualReportSchema } from '../../domain/annual-report/annual-report.ts';
import { challengeSchema } from '../../domain/challenge/challenge.ts';
import { feedbackSchema } from '../../domain/feedback/feedback.ts';
import { exampleSchema } from '../../domain/example/example.ts';
import { findingSchema } from '../../domain/finding/finding.ts';
import { datedSnapshotSchema } from '../../domain/history/dated-snapshot.ts';
import { referenceSchema } from '../../domain/snapshot/reference.ts';
import { serviceHistorySchema } from '../../domain/record-change/service-history.ts';
import { serviceSchema } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { statementSchema } from '../../domain/statement/statement.ts';

const FILE = 'snapshot.json.gz';

const diskSchema = z.object({
	version: z.int(),
	changedAt: z.string(),
	takenAt: z.string(),
	services: z.array(serviceSchema),
	statements: z.array(statementSchema),
	reference: referenceSchema,
	// Pictures kept on disk from before there was history hold none.
	findings: z.array(findingSchema).default([]),
	challenges: z.array(challengeSchema).default([]),
	annualReports: z.array(annualReportSchema).default([]),
	feedback: z.array(feedbackSchema).default([]),
	examples: z.array(exampleSchema).default([]),
	serviceHistories: z.array(serviceHistorySchema).default([]),
	datedSnapshots: z.array(datedSnapshotSchema).default([]),
	datedDocuments: z.array(z.tuple([z.string(), z.string()])).default([])
});

/** Keeps the picture in the data folder, so that a start without a database can still show it. */
export async function keepOnDisk(folder: string, snapshot: Snapshot): Promise<void> {
	const text = JSON.stringify({
		...snapshot,
		services: [...snapshot.services.values()],
		statements: [...snapshot.statements.values()],
		findings: [...snapshot.findings.values()],
		challenges: [...snapshot.challenges.values()],
		annualReports: [...snapshot.annualReports.values()],
		feedback: [...snapshot.feedback.values()],
		examples: [...snapshot.examples.values()],
		serviceHistories: [...snapshot.serviceHistories.values()],
		datedSnapshots: [...snapshot.datedSnapshots.values()],
		datedDocuments: [...snapshot.datedDocuments]
	});
	const unfinished = join(folder, `${FILE}.${process.pid}`);
	await writeFile(unfinished, await promisify(gzip)(text));
	await rename(unfinished, join(folder, FILE));
}

/** The picture kept by an earlier run, or null when there is none that can be read. */
export async function readFromDisk(folder: string): Promise<Snapshot | null> {
	try {
		const text = await promisify(gunzip)(await readFile(join(folder, FILE)));
		const kept = diskSchema.parse(JSON.parse(text.toString('utf8')));
		return {
			...kept,
			services: new Map(kept.services.map((service) => [service.id, service])),
			statements: new Map(kept.statements.map((statement) => [statement.id, statement])),
			findings: new Map(kept.findings.map((finding) => [finding.id, finding])),
			challenges: new Map(kept.challenges.map((challenge) => [challenge.id, challenge])),
			annualReports: new Map(kept.annualReports.map((report) => [report.id, report])),
			feedback: new Map(kept.feedback.map((one) => [one.id, one])),
			examples: new Map(kept.examples.map((example) => [example.id, example])),
			serviceHistories: new Map(kept.serviceHistories.map((one) => [one.id, one])),
			datedSnapshots: new Map(kept.datedSnapshots.map((dated) => [dated.id, dated])),
			datedDocuments: new Map(kept.datedDocuments)
		};
	} catch {
		return null;
	}
}
