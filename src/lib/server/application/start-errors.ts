/**
 * Errors that a start must not hide: going on would lose data or show nonsense. Their messages are
 * sentences for the person at the terminal.
 */
export const START_ERRORS: ReadonlySet<string> = new Set([
	'DataFolderInUse',
	'DatabaseAhead',
	'MigrationChanged',
	'MigrationFailed',
	'MigrationMisnamed',
	'MigrationOutOfOrder',
	'RestoreUnfinished'
]);
