import { columnNumber, type ColumnId } from '../../domain/import/columns.ts';

/** What may stand in a column of degrees: a latitude or a longitude of Wales. */
export const exampleDegrees = (column: ColumnId): string =>
	columnNumber(column).base === 'longitude' ? '-3.6012' : '52.9101';
