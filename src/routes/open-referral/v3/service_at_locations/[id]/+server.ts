import { itemOf } from '../../item';

export const trailingSlash = 'ignore';
export const GET = itemOf('service_at_locations');
