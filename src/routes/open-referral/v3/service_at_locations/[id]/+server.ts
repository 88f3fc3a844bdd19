import { itemOf } from '../../item';

export { OPTIONS } from '../../answer';
export const trailingSlash = 'ignore';
export const GET = itemOf('service_at_locations');
