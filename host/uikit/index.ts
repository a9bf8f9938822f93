/** UI Kit in the host: what the shell's places (issue view, Confluence page) use. */
export { AdfView } from './adf-view';
export { MacroConfigModal } from './macro-config-modal';
export { UiKitView } from './uikit-view';
