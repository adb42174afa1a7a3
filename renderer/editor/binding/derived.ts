/**
 * Marks an update that only writes down what follows from the document, such as the picture of a
 * diagram. It is shared like any other, but it is no step: undo does not take it back.
 */
export const DERIVED_TAG = 'gaotai-derived';
