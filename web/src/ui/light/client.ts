// Parts that run in the browser. Islands import from here; a server component imports the one file it needs,
// because every client part that a server component can reach is sent to the browser.
export { AmountInput } from './amount-input';
export { FileDrop, fileSize, type DroppedFile } from './file-drop';
export { ErrorSummary } from './error-summary';
export { FormNotice } from './form-notice';
export { Dialog } from './dialog';
export { useHydrated } from './hydrated';
