/** npm run db:migrate: brings the database of SUPABASE_DB_URL to this version. Safe to repeat. */
import { join } from 'node:path';
import { projectFolder } from '../lib/server/config/project-folder.ts';
import { migrate, readMigrations } from '../lib/server/migrate/migrate.ts';
import { withDatabase } from './db-url.ts';

await withDatabase('db:migrate', async (connection) => {
	const files = await readMigrations(join(projectFolder(), 'supabase', 'migrations'));
	console.log(`Checking ${files.length} migrations.`);
	const { applied } = await migrate(connection, files);
	for (const version of applied) {
		console.log(`  ${version} ${files.find((file) => file.version === version)?.name} applied`);
	}
	console.log(
		applied.length === 0
			? 'The database is at this version already.'
			: 'The database is at this version now. Next: npm run db:seed'
	);
});
