/**
 * What squads say of themselves: entries of a log that only grows, numbered within squad and subject. `said` is JSON (tools, statement, until when,
 * evidence); null = taken back. Days are UTC. Who said it is not kept here. And work items by key, for those that others wait for.
 */
export const addAttestations = [
  {
    name: '0007-01-attestation',
    statement: `CREATE TABLE IF NOT EXISTS attestation (squad_key VARCHAR(64) NOT NULL, kind VARCHAR(16) NOT NULL, subject VARCHAR(100) NOT NULL, seq INT NOT NULL, said_on VARCHAR(10) NOT NULL, said TEXT, PRIMARY KEY (squad_key, kind, subject, seq))`,
  },
  { name: '0007-02-case-by-key', statement: `CREATE INDEX IF NOT EXISTS case_by_key ON case_history (issue_key)` },
];
