import { listOf } from '../list';

export const trailingSlash = 'ignore';
export const GET = listOf('taxonomies');
