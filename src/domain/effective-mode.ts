import type { Standard } from '../contract/playbook';

type Mode = Standard['mode'];

/** The mode that a standard has for one squad at an instant (epoch ms). What enters figures is decided here, for every day and every reader. */
export type ModeOf = (standard: { id: string; mode: Mode }, squad: { key: string; tribe: string | null }, at: number) => Mode;

/** As the playbook says it, for every squad alike. */
export const asPublished: ModeOf = ({ mode }) => mode;

export type CountedMode = 'counted' | 'required';
export const isCountedMode = (mode: Mode): mode is CountedMode => mode === 'counted' || mode === 'required';
