/** A column with more numbers at its end, as a new column. */
export function joined<Column extends Int32Array | Uint8Array | Float64Array>(
	column: Column,
	more: ArrayLike<number>
): Column {
	const longer = new (column.constructor as new (length: number) => Column)(
		column.length + more.length
	);
	longer.set(column);
	longer.set(more, column.length);
	return longer;
}
