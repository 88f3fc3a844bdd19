/** Why a migration was refused. Every message is a sentence for the person at the terminal. */

/** The database has seen migrations that this version of the program does not have. */
export class DatabaseAhead extends Error {
	override name = 'DatabaseAhead';
	readonly versions: string[];
	constructor(versions: string[]) {
		super(
			`The database is newer than this program: it has applied ${versions.join(', ')}, ` +
				'which this version does not know. Start the newer version, or restore an older copy of the data.'
		);
		this.versions = versions;
	}
}

/** A file was edited after it had been applied. */
export class MigrationChanged extends Error {
	override name = 'MigrationChanged';
	constructor(version: string, name: string) {
		super(
			`The migration ${version}_${name}.sql was applied to this database and has changed since. ` +
				'Put the old text back and write a new migration for the change.'
		);
	}
}

/** A file is older than what the database has already applied. */
export class MigrationOutOfOrder extends Error {
	override name = 'MigrationOutOfOrder';
	constructor(version: string, name: string, newest: string) {
		super(
			`The migration ${version}_${name}.sql is older than ${newest}, which this database has ` +
				'already applied. Give it a later version.'
		);
	}
}

/** A file failed; nothing of it was kept. */
export class MigrationFailed extends Error {
	override name = 'MigrationFailed';
	constructor(version: string, name: string, reason: string, options?: ErrorOptions) {
		super(`The migration ${version}_${name}.sql failed and was undone: ${reason}`, options);
	}
}

/** A file in the migrations folder cannot be placed in the order. */
export class MigrationMisnamed extends Error {
	override name = 'MigrationMisnamed';
	constructor(file: string, reason: string) {
		super(`The migration file ${file} ${reason}.`);
	}
}
