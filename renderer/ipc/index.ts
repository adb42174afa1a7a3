export { createClient, type Client } from './client';
export { ClientProvider, useClient } from './client-context';
