import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createAccountsStore, type AccountsState } from '../features/accounts/accounts-store';
import { createArticlesStore, type ArticlesState } from '../features/articles/articles-store';
import { createImportsStore, type ImportsState } from '../features/articles/imports-store';
import {
  createDeliveriesStore,
  type DeliveriesState,
} from '../features/deliveries/deliveries-store';
import { type ChecksState, createChecksStore } from '../features/checks/checks-store';
import { createDeskStore, type DeskState } from '../features/desk/desk-store';
import { createEditionsStore, type EditionsState } from '../features/editions/editions-store';
import { createExportsStore, type ExportsState } from '../features/exports/exports-store';
import { createDataStore, type DataState } from '../features/settings/data-store';
import { createSchedulesStore, type SchedulesState } from '../features/schedule/schedules-store';
import { createThemesStore } from '../features/themes/themes-store';
import type { Client } from '../ipc';
import { createWorkspaceStore, type WorkspaceState } from '../workspace/workspace-store';
import { createToastsStore, type ToastsState } from './toasts-store';
import { createWindowStore, type AppInfo, type WindowState } from './window-store';

/** Every store of the window, made once for one client. */
export function createStores(client: Client, info: AppInfo) {
  const toasts = createToastsStore();
  const window = createWindowStore(client, toasts, info);
  const workspace = createWorkspaceStore(client, toasts);
  const desk = createDeskStore();
  const articles = createArticlesStore(client, toasts);
  const imports = createImportsStore(client, toasts, (ids) => {
    window.getState().go('articles');
    articles.getState().setFilter('all');
    void articles
      .getState()
      .search('')
      .then(() => articles.getState().load())
      .then(() => articles.getState().select(ids[0] ?? null));
  });
  return {
    toasts,
    window,
    articles,
    imports,
    accounts: createAccountsStore(client, toasts),
    deliveries: createDeliveriesStore(client, toasts),
    schedules: createSchedulesStore(client, toasts),
    data: createDataStore(client, toasts),
    desk,
    exports: createExportsStore(client, toasts, desk),
    checks: createChecksStore(),
    workspace,
    editions: createEditionsStore(workspace, toasts),
    themes: createThemesStore(client, toasts, workspace),
  };
}

export type Stores = ReturnType<typeof createStores>;

const StoresContext = createContext<Stores | null>(null);

/** Hands the stores down. */
export const StoresProvider = StoresContext.Provider;

/** All stores, for actions; to show something, select narrowly with the hooks below. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('useStores needs a StoresProvider above it');
  return stores;
}

export const useWindow = <T>(select: (s: WindowState) => T): T =>
  useStore(useStores().window, select);
export const useToasts = <T>(select: (s: ToastsState) => T): T =>
  useStore(useStores().toasts, select);
export const useArticles = <T>(select: (s: ArticlesState) => T): T =>
  useStore(useStores().articles, select);
export const useImports = <T>(select: (s: ImportsState) => T): T =>
  useStore(useStores().imports, select);
export const useExports = <T>(select: (s: ExportsState) => T): T =>
  useStore(useStores().exports, select);
export const useAccounts = <T>(select: (s: AccountsState) => T): T =>
  useStore(useStores().accounts, select);
export const useDeliveries = <T>(select: (s: DeliveriesState) => T): T =>
  useStore(useStores().deliveries, select);
export const useEditions = <T>(select: (s: EditionsState) => T): T =>
  useStore(useStores().editions, select);
export const useDesk = <T>(select: (s: DeskState) => T): T => useStore(useStores().desk, select);
export const useChecks = <T>(select: (s: ChecksState) => T): T =>
  useStore(useStores().checks, select);
export const useData = <T>(select: (s: DataState) => T): T => useStore(useStores().data, select);
export const useWorkspace = <T>(select: (s: WorkspaceState) => T): T =>
  useStore(useStores().workspace, select);

export const useSchedules = <T>(select: (s: SchedulesState) => T): T =>
  useStore(useStores().schedules, select);
