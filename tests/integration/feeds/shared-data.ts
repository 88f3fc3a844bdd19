import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/services');

/** Whether the real files of other directories lie beside the checkout; says so once where they do not. */
export const hasSharedData = existsSync(FOLDER);
if (!hasSharedData) console.warn('../shared/data is not there: real feeds are not tried.');

/** One of the real files, as its server sent it. */
export const realFeed = (name: string): unknown =>
	JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

export const NORTH_LINCOLNSHIRE = 'oruk_north_lincolnshire_services_2024-12.json';
export const BUCKINGHAMSHIRE = 'outpost_buckinghamshire_services.json';
