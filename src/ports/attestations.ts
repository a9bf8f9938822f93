import type { Attestation } from '../domain/attestation/attestation';

/** What squads say of themselves: a log that only grows. */
export interface AttestationStore {
  /** Of one squad, or of all, in the order of squad, kind, subject and number. */
  list(squad?: string): Promise<Attestation[]>;
  /** True once any squad has said something. */
  hasAny(): Promise<boolean>;
  /** Adds an entry; false when there is one of its number already. */
  add(entry: Attestation): Promise<boolean>;
}
