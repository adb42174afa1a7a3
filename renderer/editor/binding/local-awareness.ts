import type { Provider, UserState } from '@lexical/yjs';

/**
 * The provider that the Lexical binding asks for. Nothing goes over a network here: the binding only
 * notes where this person's caret is, so that the caret keeps its place when the document changes
 * from elsewhere.
 */
export function createLocalProvider(clientId: number): Provider {
  let local: UserState | null = {
    anchorPos: null,
    focusPos: null,
    focusing: false,
    color: '',
    name: '',
    awarenessData: {},
  };
  const nothing = () => {};
  return {
    awareness: {
      getLocalState: () => local,
      getStates: () => (local ? new Map([[clientId, local]]) : new Map()),
      setLocalState: (state) => (local = state),
      setLocalStateField: (field, value) => {
        if (local) local = { ...local, [field]: value };
      },
      on: nothing,
      off: nothing,
    },
    connect: nothing,
    disconnect: nothing,
    on: nothing,
    off: nothing,
  };
}
