import { createContext, useContext } from 'react';
import type { Client } from './client';

const ClientContext = createContext<Client | null>(null);

/** Hands the client down to everything that asks main for something. */
export const ClientProvider = ClientContext.Provider;

/** The client of this window. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientProvider above it');
  return client;
}
