import { createRowCheck, type CheckedRow } from '../../../../src/lib/domain/import/check-row.ts';
import type { Cells } from '../../../../src/lib/domain/import/columns.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aService, english, idOf } from '../a-service.ts';
import { aChecking } from './a-checking.ts';

export const OURS = { id: idOf(800_000), name: english('An organisation') };
export const OTHERS = {
	id: idOf(800_001),
	name: { en: 'Others', cy: 'Eraill', cy_state: 'human' } as const
};

export const least: Cells = { name_en: 'New help', categories: 'parenting', tiers: 'primary' };

export const aResult: Cells = {
	outcome_measure_en: 'Children who stayed at home',
	outcome_measure_cy: 'Plant a arhosodd gartref',
	outcome_n: '47',
	outcome_of: '50',
	outcome_period: '2024-25',
	outcome_source: 'Annual report'
};

export const check = (cells: Cells, services: Service[] = [aService()], changes = {}): CheckedRow =>
	createRowCheck(aChecking(services, [OURS, OTHERS], changes))(cells);

export const problems = (row: CheckedRow) =>
	row.problems.map(({ column, code }) => `${column}: ${code}`);
